// Compares every .line file of a folder with the line that is made now; --update writes them anew.
// --locale NAME takes that locale on first, to prove that none matters.
#include <algorithm>
#include <clocale>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "render/faces/face_library.hpp"
#include "render/layout/block_dump.hpp"
#include "render/layout/dump.hpp"
#include "tests/golden/line_file.hpp"
#include "tests/golden/set_line.hpp"

namespace {

using namespace sharit;

constexpr int kShownDifferences = 12;

void print_difference(const std::string& expected, const std::string& now) {
  std::istringstream old_lines(expected);
  std::istringstream new_lines(now);
  std::string old_line;
  std::string new_line;
  for (int shown = 0; shown < kShownDifferences;) {
    const bool more_old = static_cast<bool>(std::getline(old_lines, old_line));
    const bool more_new = static_cast<bool>(std::getline(new_lines, new_line));
    if (!more_old && !more_new) return;
    if (more_old && more_new && old_line == new_line) continue;
    ++shown;
    if (more_old) std::printf("  - %s\n", old_line.c_str());
    if (more_new) std::printf("  + %s\n", new_line.c_str());
  }
  std::printf("  and so on\n");
}

Result<std::string> dump_now(const golden::LineFile& file, FaceLibrary& library) {
  if (file.wrap > 0) {
    const auto block = golden::set_block(file, library);
    if (!block) return std::unexpected(block.error());
    return dump_block(*block);
  }
  const auto set = golden::set_line(file, library);
  if (!set) return std::unexpected(set.error());
  return dump_line(set->paragraph, set->line, library);
}

/// True when the file holds what is made now, or was written.
bool check(const std::filesystem::path& path, bool update, FaceLibrary& library) {
  const auto file = golden::read_line_file(path.string());
  if (!file) {
    std::printf("%s\n", file.error().message.c_str());
    return false;
  }
  const auto made = dump_now(*file, library);
  if (!made) {
    std::printf("%s: %s\n", path.c_str(), made.error().message.c_str());
    return false;
  }
  const std::string& now = *made;
  if (now == file->dump) return true;
  if (update) {
    std::ofstream(path, std::ios::binary) << file->head << now;
    std::printf("%s: written\n", path.c_str());
    return true;
  }
  std::printf("%s differs:\n", path.c_str());
  print_difference(file->dump, now);
  return false;
}

}  // namespace

int main(int count, char** arguments) {
  std::vector<std::filesystem::path> files;
  bool update = false;
  for (int at = 1; at < count; ++at) {
    const std::string argument = arguments[at];
    if (argument == "--update") {
      update = true;
    } else if (argument == "--locale" && at + 1 < count) {
      if (std::setlocale(LC_ALL, arguments[++at]) == nullptr) {
        std::printf("no locale %s\n", arguments[at]);
        return 2;
      }
    } else if (std::filesystem::is_directory(argument)) {
      for (const auto& entry : std::filesystem::directory_iterator(argument)) {
        if (entry.path().extension() == ".line") files.push_back(entry.path());
      }
    } else {
      files.emplace_back(argument);
    }
  }
  std::sort(files.begin(), files.end());
  const auto library = FaceLibrary::create();
  if (!library || files.empty()) {
    std::printf("%s\n", library ? "no .line file" : library.error().message.c_str());
    return 2;
  }
  std::size_t bad = 0;
  for (const auto& path : files) bad += check(path, update, **library) ? 0U : 1U;
  std::printf("%zu lines, %zu differ\n", files.size(), bad);
  return bad == 0 ? 0 : 1;
}

// Compares every .line file of a folder with the line that is made now; --update writes them anew.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "render/analysis/paragraph.hpp"
#include "render/faces/face_library.hpp"
#include "render/layout/dump.hpp"
#include "render/layout/typesetter.hpp"
#include "tests/golden/line_file.hpp"

namespace {

using namespace sharit;

Result<std::string> dump_now(const golden::LineFile& file, FaceLibrary& library) {
  AnalysisOptions options;
  options.language = file.language;
  options.guards = {.tokens = file.guards, .signed_numbers = file.guards};
  options.direction = file.direction == "rtl"   ? DirectionPolicy::kRtl
                      : file.direction == "ltr" ? DirectionPolicy::kLtr
                                                : DirectionPolicy::kAuto;
  const auto chain = library.chain({.weight = file.bold ? Weight::kBold : Weight::kRegular,
                                    .language = file.language,
                                    .families = file.families,
                                    .files = {}});
  if (!chain) return std::unexpected(chain.error());
  const Paragraph paragraph = analyse(file.text, options);
  Typesetter typesetter(library);
  const ShapedLine line = typesetter.set_line(paragraph, {F26::from_px(file.size), *chain});
  return dump_line(paragraph, line, library);
}

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

/// True when the file holds what is made now, or was written.
bool check(const std::filesystem::path& path, bool update, FaceLibrary& library) {
  const auto file = golden::read_line_file(path.string());
  if (!file) {
    std::printf("%s\n", file.error().message.c_str());
    return false;
  }
  const auto now = dump_now(*file, library);
  if (!now) {
    std::printf("%s: %s\n", path.c_str(), now.error().message.c_str());
    return false;
  }
  if (*now == file->dump) return true;
  if (update) {
    std::ofstream(path, std::ios::binary) << file->head << *now;
    std::printf("%s: written\n", path.c_str());
    return true;
  }
  std::printf("%s differs:\n", path.c_str());
  print_difference(file->dump, *now);
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

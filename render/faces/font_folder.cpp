#include "render/faces/font_folder.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>

#include <sys/stat.h>

namespace sharit {
namespace {

constexpr std::array<std::string_view, 4> kFontEndings = {".ttf", ".otf", ".ttc", ".otc"};

/// FNV-1a, 64 bits: small, and the same on every machine.
class Digest {
 public:
  void add(std::string_view bytes) {
    for (const char byte : bytes) {
      value_ = (value_ ^ static_cast<unsigned char>(byte)) * 0x100000001B3U;
    }
  }
  void add(std::uint64_t number) {
    for (int shift = 0; shift < 64; shift += 8) {
      const char byte = static_cast<char>(number >> shift & 0xFFU);
      add(std::string_view(&byte, 1));
    }
  }
  [[nodiscard]] std::uint64_t value() const { return value_; }

 private:
  std::uint64_t value_ = 0xCBF29CE484222325U;
};

bool is_font_name(const std::filesystem::path& file) {
  std::string ending = file.extension().string();
  for (char& letter : ending) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  return std::ranges::find(kFontEndings, ending) != kFontEndings.end();
}

std::uint64_t version_of(const struct stat& status) {
  Digest digest;
  digest.add(static_cast<std::uint64_t>(status.st_ino));
  digest.add(static_cast<std::uint64_t>(status.st_size));
  for (const timespec& time : {status.st_mtim, status.st_ctim}) {
    digest.add(static_cast<std::uint64_t>(time.tv_sec));
    digest.add(static_cast<std::uint64_t>(time.tv_nsec));
  }
  return digest.value();
}

}  // namespace

std::vector<FolderFile> font_files_in(const std::string& path) {
  std::vector<FolderFile> files;
  if (path.empty()) return files;
  std::error_code failed;
  std::filesystem::directory_iterator entry(path, failed);
  const std::filesystem::directory_iterator end;
  while (!failed && entry != end) {
    const std::filesystem::path& file = entry->path();
    struct stat status {};
    if (is_font_name(file) && ::stat(file.c_str(), &status) == 0 && !S_ISDIR(status.st_mode)) {
      files.push_back({file.string(), version_of(status)});
    }
    entry.increment(failed);
  }
  std::ranges::sort(files, {}, &FolderFile::path);
  if (files.size() > kMostFolderFiles) files.resize(kMostFolderFiles);
  return files;
}

FontFolder look_at_folder(std::string path) {
  FontFolder folder{std::move(path), 0};
  if (folder.path.empty()) return folder;
  Digest digest;
  for (const FolderFile& file : font_files_in(folder.path)) {
    digest.add(file.path);
    digest.add(file.version);
  }
  folder.state = digest.value();
  return folder;
}

}  // namespace sharit

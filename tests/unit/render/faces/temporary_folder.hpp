#pragma once

#include <filesystem>
#include <fstream>
#include <string>

#include <stdlib.h>

namespace sharit::test {

/// An empty folder, gone with the object.
struct TemporaryFolder {
  std::filesystem::path path;
  TemporaryFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "sharit-XXXXXX").string();
    path = ::mkdtemp(pattern.data());
  }
  ~TemporaryFolder() { std::filesystem::remove_all(path); }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  void write(const std::string& name, const std::string& content) const {
    std::ofstream(path / name, std::ios::binary | std::ios::trunc) << content;
  }
  void copy(const std::string& file, const std::string& name) const {
    std::filesystem::copy_file(file, path / name,
                               std::filesystem::copy_options::overwrite_existing);
  }
};

}  // namespace sharit::test

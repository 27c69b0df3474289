#pragma once

#include <filesystem>
#include <fstream>
#include <map>
#include <string>

#include <unistd.h>

#include "firmware/doctor/machine.hpp"

namespace sharit::test {

/// A machine of files in a folder of its own, gone with it.
class MadeMachine {
 public:
  MadeMachine() {
    std::string name = (std::filesystem::temp_directory_path() / "sharit-doctor-XXXXXX").string();
    machine_.root = mkdtemp(name.data());
    machine_.environment = [this](std::string_view key) -> std::optional<std::string> {
      const auto found = environment.find(std::string(key));
      return found == environment.end() ? std::nullopt : std::optional(found->second);
    };
  }
  ~MadeMachine() {
    std::error_code ignored;
    std::filesystem::remove_all(machine_.root, ignored);
  }
  MadeMachine(const MadeMachine&) = delete;
  MadeMachine& operator=(const MadeMachine&) = delete;

  MadeMachine& write(const std::filesystem::path& file, const std::string& text) {
    std::filesystem::create_directories((machine_.root / file).parent_path());
    std::ofstream(machine_.root / file, std::ios::binary) << text;
    return *this;
  }
  MadeMachine& link(const std::filesystem::path& from, const std::string& to) {
    std::filesystem::create_directories((machine_.root / from).parent_path());
    std::filesystem::create_symlink(to, machine_.root / from);
    return *this;
  }
  [[nodiscard]] const Machine& get() const { return machine_; }

  std::map<std::string, std::string> environment;

 private:
  Machine machine_;
};

inline bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace sharit::test

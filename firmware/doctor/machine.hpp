#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "firmware/config/find.hpp"

namespace sharit {

/// Where checks look: the machine's files below `root`, and its variables. Tests make their own.
struct Machine {
  std::filesystem::path root = "/";
  Environment environment = process_environment;

  /// The first line of a file, without blanks at its end; empty where there is none.
  [[nodiscard]] std::string line(const std::filesystem::path& file) const;
  /// A whole file; empty where it can't be read.
  [[nodiscard]] std::string text(const std::filesystem::path& file) const;
  [[nodiscard]] std::optional<std::int64_t> number(const std::filesystem::path& file) const;
  /// What a folder holds, sorted by name, as paths below `root`; empty where it can't be read.
  [[nodiscard]] std::vector<std::filesystem::path> entries(
      const std::filesystem::path& folder) const;
  [[nodiscard]] bool has(const std::filesystem::path& path) const;
  /// The last part of where a link leads; empty where it is none.
  [[nodiscard]] std::string link_name(const std::filesystem::path& link) const;
};

}  // namespace sharit

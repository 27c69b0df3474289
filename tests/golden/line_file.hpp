#pragma once

#include <string>
#include <vector>

#include "render/support/result.hpp"

namespace sharit::golden {

/// One golden file: how a line is made, and its reviewed dump. The README.md here explains the
/// keys.
struct LineFile {
  std::string head;  ///< Everything before the dump, kept byte for byte.
  std::string text;  ///< UTF-8, escapes resolved.
  std::string language;
  std::vector<std::string> families;
  int size = 64;
  bool bold = true;
  bool guards = true;
  std::string direction = "auto";
  std::string dump;
};

[[nodiscard]] Result<LineFile> read_line_file(const std::string& path);

}  // namespace sharit::golden

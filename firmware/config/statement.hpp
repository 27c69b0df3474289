#pragma once

#include <span>
#include <string>
#include <string_view>

#include "firmware/config/toml_document.hpp"

namespace sharit {

/// A statement of a TOML text: a header, or a key with its value, which may go over several lines.
/// Found by quotes and brackets alone, so also where the text is no TOML.
struct Statement {
  int first = 0;  ///< Lines, from 1.
  int last = 0;
  bool header = false;
  Place opened;              ///< The quote or bracket that nothing closes; line 0: all are closed.
  std::string_view opening;  ///< That quote or bracket. @lifetime static

  [[nodiscard]] bool closed() const { return opened.line == 0; }
};

/// The statement to blame for an error on line `line` (from 1): the one that the line belongs to,
/// or the first that never closes. That ends before the next line that looks like a statement of
/// its own. All lines before it must be TOML. Time: linear.
[[nodiscard]] Statement statement_at(std::span<const std::string> lines, int line);

}  // namespace sharit

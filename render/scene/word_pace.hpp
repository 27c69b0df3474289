#pragma once

#include <cstdint>
#include <string_view>

#include "render/layout/shaped_line.hpp"
#include "render/support/fixed.hpp"

namespace sharit {

/// How wide a word is on a lane, from the lines that were really set: what words per minute are
/// turned into pixels with. Pure. Thread: main.
class WordPace {
 public:
  /// Counts a line in. Lines cut to a length limit do not count: their text is longer than they.
  void note(std::string_view text, const ShapedLine& line);
  /// Advance of a word with the space behind it, pixels; 0 before the first line.
  [[nodiscard]] double px_per_word() const;

 private:
  F26 advance_;
  std::int64_t words_ = 0;
};

/// Words between spaces, at least one.
[[nodiscard]] int count_words(std::string_view text);

}  // namespace sharit

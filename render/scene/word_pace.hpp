#pragma once

#include <cstdint>
#include <string_view>

#include "render/support/fixed.hpp"

namespace sharit {

/// How much way a word takes, from the texts that were really set: what words per minute are turned
/// into pixels with. Pure. Thread: main.
class WordPace {
 public:
  /// Counts a text in that took so much of the way. Not for one that was cut: it is longer than
  /// what is seen of it.
  void note(std::string_view text, F26 way);
  /// The way of a word with the space behind it, pixels; 0 before the first text.
  [[nodiscard]] double px_per_word() const;

 private:
  F26 way_;
  std::int64_t words_ = 0;
};

/// Words between spaces, at least one.
[[nodiscard]] int count_words(std::string_view text);

}  // namespace sharit

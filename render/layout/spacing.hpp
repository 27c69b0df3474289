#pragma once

#include <cstdint>

#include "render/analysis/paragraph.hpp"
#include "render/support/fixed.hpp"

namespace sharit {

/// Letter spacing that leaves joined writing alone: only spaces, digits, signs and letters of
/// scripts that do not join grow (CSS Text 3, 8.2). A ligature grows once.
/// Units: 26.6. Thread: any. @lifetime: the paragraph outlives it.
class LetterSpacing {
 public:
  LetterSpacing(const Paragraph& paragraph, F26 amount) : paragraph_(paragraph), amount_(amount) {}

  /// What the last glyph of a grapheme cluster grows by. `cp` is where a glyph's cluster begins,
  /// `next` the same of the glyph to the right of it in its item; there is none: `cp_end`.
  [[nodiscard]] F26 after(std::uint32_t cp, std::uint32_t next) const {
    return amount_.value == 0 ? F26{} : grown(cp, next);
  }
  [[nodiscard]] std::uint32_t cp_end() const {
    return static_cast<std::uint32_t>(paragraph_.text.size());
  }

 private:
  [[nodiscard]] F26 grown(std::uint32_t cp, std::uint32_t next) const;

  const Paragraph& paragraph_;
  F26 amount_;
};

}  // namespace sharit

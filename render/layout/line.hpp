#pragma once

#include "render/layout/glyph_ink.hpp"
#include "render/layout/shaped_line.hpp"
#include "render/layout/shaper.hpp"
#include "render/layout/spacing.hpp"

namespace sharit {

/// Walks the pen from left to right and collects glyphs and ink (stage 1.13). Runs are given in
/// visual order. 26.6 throughout, HarfBuzz's own advances, nothing rounded. Thread: any.
class LineBuilder {
 public:
  LineBuilder(const Paragraph& paragraph, F26 size, F26 letter_spacing = {});

  /// Adds a shaped item; `ink` is of its font. Glyphs that stayed .notdef are placed as tofu.
  void add_run(const Item& item, const ShapedRun& run, GlyphInk& ink);
  /// Adds an item that no face draws: one box for each grapheme cluster with something to show.
  void add_tofu(const Item& item);
  /// The line so far, without its items.
  [[nodiscard]] ShapedLine take();

 private:
  /// Gives where the box is drawn.
  InkBox add_box(const Item& item, std::uint32_t cluster);

  const Paragraph& paragraph_;
  LetterSpacing spacing_;
  ShapedLine line_;
  F26 pen_;
};

}  // namespace sharit

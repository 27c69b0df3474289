#pragma once

#include <cstdint>
#include <vector>

#include "render/analysis/paragraph.hpp"
#include "render/layout/glyph_ink.hpp"
#include "render/layout/placement.hpp"
#include "render/layout/shaped_line.hpp"

namespace sharit {

class FaceLibrary;

/// The size at which a text is measured for all sizes: fonts are unhinted, so everything scales,
/// and 1/64 pixel at this size is far below 1/64 pixel on the screen.
inline constexpr F26 kMeasureSize = F26::from_px(512);

/// One shaping of a paragraph, cut anywhere and scaled to any size without shaping again. Exact up
/// to kerning across a cut and rounding; the chosen lines are shaped for themselves in the end.
/// Thread: any, immutable.
class MeasuredText {
 public:
  /// `whole` is the paragraph as one line at `kMeasureSize`.
  MeasuredText(const Paragraph& paragraph, const ShapedLine& whole, FaceLibrary& library,
               InkCache& inks);

  /// Pen travel of all code points before `at`, at `kMeasureSize`.
  [[nodiscard]] std::int64_t advance_to(std::uint32_t at) const { return before_[at]; }
  /// A line of just these code points, in visual order (UAX #9 L2 on the line), at `size`.
  [[nodiscard]] LineExtent extent(CpRange range, F26 size) const;
  /// False inside a ligature.
  [[nodiscard]] bool can_cut(std::uint32_t at) const { return cuttable_[at]; }
  [[nodiscard]] const std::vector<Item>& items() const { return items_; }

 private:
  struct Glyph {
    std::uint32_t cluster;
    std::int64_t advance;
    InkBox ink;  ///< From the glyph's own pen position.
  };
  struct GlyphRange {
    std::size_t begin = 0;
    std::size_t end = 0;
  };
  /// The glyphs of an item that belong to `range`.
  [[nodiscard]] GlyphRange part_of(std::size_t item, CpRange range) const;

  std::vector<Item> items_;
  std::vector<GlyphRange> of_item_;  ///< Its glyphs, left to right.
  std::vector<Glyph> glyphs_;
  std::vector<std::int64_t> before_;  ///< One a code point, and one for the end.
  std::vector<bool> cuttable_;
};

}  // namespace sharit

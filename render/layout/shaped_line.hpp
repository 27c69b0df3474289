#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "render/analysis/paragraph.hpp"
#include "render/faces/face.hpp"
#include "render/support/fixed.hpp"
#include "render/support/geometry.hpp"

namespace sharit {

enum class GlyphKind : std::uint8_t {
  kFont,  ///< Drawn from its face.
  kTofu,  ///< No face draws it: the renderer draws its own small box of this advance.
};

/// One glyph where it stands. Origin of the line: pen start at the left end of the baseline.
struct PlacedGlyph {
  F26 x;  ///< Of the glyph's origin, offsets included.
  F26 y;  ///< Downwards, 0 is the baseline.
  F26 advance;
  std::uint32_t id = 0;       ///< Glyph id in the face.
  std::uint32_t cluster = 0;  ///< Code point index in the paragraph of its cluster's start.
  std::uint32_t byte = 0;     ///< The same as byte offset in the source.
  FaceId face;
  GlyphKind kind = GlyphKind::kFont;
};

/// The smallest box holding every drawn pixel, 26.6, y down, baseline at 0. Empty: all zero.
struct InkBox {
  F26 left, top, right, bottom;
  [[nodiscard]] bool empty() const { return right <= left || bottom <= top; }
  /// The whole pixels that it may colour when the pen stands on one. FreeType rounds the points of
  /// an outline, HarfBuzz its box: a stroke may reach a little further than the box says.
  [[nodiscard]] RectPx pixels() const {
    if (empty()) return {};
    constexpr F26 kRounding{2};
    const auto x = static_cast<int>((left - kRounding).floor_px());
    const auto y = static_cast<int>((top - kRounding).floor_px());
    return {x, y, static_cast<int>((right + kRounding).ceil_px()) - x,
            static_cast<int>((bottom + kRounding).ceil_px()) - y};
  }
  /// Grows to hold `box`, which is not empty.
  void add(const InkBox& box) {
    if (empty()) {
      *this = box;
      return;
    }
    left = left < box.left ? left : box.left;
    top = top < box.top ? top : box.top;
    right = right > box.right ? right : box.right;
    bottom = bottom > box.bottom ? bottom : box.bottom;
  }
};

/// A maximal piece of equal level, script, language, face and emoji-ness (stage 1.10).
struct Item {
  CpRange range;
  Level level{};
  Script script = kCommonScript;
  std::string language;  ///< BCP 47, never empty.
  FaceId face;
  bool emoji = false;
  bool tofu = false;
};

/// The box that stands for a cluster nothing can draw, seen from its pen position; its size follows
/// from the advance alone (`tofu_advance`). The renderer draws its outline.
[[nodiscard]] constexpr InkBox tofu_box(F26 advance) {
  return InkBox{F26{advance.value / 12}, F26{-advance.value * 7 / 6}, F26{advance.value * 11 / 12},
                F26{0}};
}
/// Advance of a tofu box: 3/5 em.
[[nodiscard]] constexpr F26 tofu_advance(F26 size) {
  return F26{size.value * 3 / 5};
}

/// A headline as glyphs in visual order, left to right. Pure data: can be printed, compared and
/// measured without a window. 26.6 units throughout.
struct ShapedLine {
  Direction base = Direction::kLtr;
  F26 size;     ///< Pixels per em that it was shaped for.
  F26 advance;  ///< Pen travel of the whole line.
  InkBox ink;
  std::vector<PlacedGlyph> glyphs;
  std::vector<Item> items;        ///< In logical order.
  std::uint32_t tofu = 0;         ///< Clusters that nothing installed can draw.
  std::vector<char32_t> missing;  ///< The code points of those clusters, each once.
  AnalysisReport report;
};

}  // namespace sharit

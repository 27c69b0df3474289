#pragma once

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <vector>

namespace sharit::conformance {

/// One glyph of a line as both engines tell it. Units: 26.6 pixels, y down.
struct RowGlyph {
  std::uint32_t id = 0;  ///< 0: .notdef, or our box.
  std::int64_t x = 0;    ///< Offset from the pen.
  std::int64_t y = 0;
  std::int64_t advance = 0;
};

/// A line from left to right.
using GlyphRow = std::vector<RowGlyph>;

/// Whether the two engines may round each length on its own.
enum class Rounding : std::uint8_t { kNone, kEach };

/// The same glyphs in the same order, every length the same (or one unit apart, where rounded).
[[nodiscard]] inline bool same(const GlyphRow& one, const GlyphRow& other, Rounding rounding) {
  const std::int64_t most = rounding == Rounding::kNone ? 0 : 1;
  return std::ranges::equal(one, other, [most](const RowGlyph& a, const RowGlyph& b) {
    return a.id == b.id && std::abs(a.x - b.x) <= most && std::abs(a.y - b.y) <= most &&
           std::abs(a.advance - b.advance) <= most;
  });
}

}  // namespace sharit::conformance

#pragma once

#include <cstdint>
#include <vector>

namespace sharit::conformance {

/// One glyph of a line as both engines tell it. Units: 26.6 pixels from the line's left end and
/// from the baseline, y down.
struct RowGlyph {
  std::uint32_t id = 0;  ///< 0: .notdef, or our box.
  std::int64_t x = 0;    ///< Of the origin, offsets included.
  std::int64_t y = 0;
  std::int64_t advance = 0;
  friend bool operator==(const RowGlyph&, const RowGlyph&) = default;
};

/// A line from left to right.
using GlyphRow = std::vector<RowGlyph>;

}  // namespace sharit::conformance

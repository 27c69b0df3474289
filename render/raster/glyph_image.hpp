#pragma once

#include <cstdint>
#include <vector>

namespace sharit {

enum class GlyphFormat : std::uint8_t {
  kCoverage,  ///< One byte a pixel: how much of it the outline covers.
  kColour,    ///< Four bytes a pixel: premultiplied ARGB words (emoji).
};

/// The pixels of one glyph. `left` and `top` place its top left pixel relative to the whole-pixel
/// origin of the glyph, y down. Rows from the top without padding; width or height may be 0.
struct GlyphImage {
  GlyphFormat format = GlyphFormat::kCoverage;
  int left = 0;
  int top = 0;
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> coverage;  ///< kCoverage only.
  std::vector<std::uint32_t> argb;     ///< kColour only.

  [[nodiscard]] std::size_t bytes() const {
    return sizeof(*this) + coverage.capacity() + argb.capacity() * sizeof(std::uint32_t);
  }
};

}  // namespace sharit

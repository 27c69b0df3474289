#pragma once

#include <cstdint>

#include "render/raster/glyph_image.hpp"

namespace sharit {

/// Where a scaled strike lands, in pixels relative to the glyph's whole-pixel origin, y down.
struct StrikePlacement {
  double scale = 1.0;
  double left = 0.0;
  double top = 0.0;
};

/// Scales a premultiplied BGRA bitmap (FreeType's colour strikes; `pitch` bytes a row) by exact
/// area averaging; enlarging is bilinear in effect. Thread: any.
[[nodiscard]] GlyphImage resample_strike(const std::uint8_t* bgra, int width, int height, int pitch,
                                         const StrikePlacement& placement);

}  // namespace sharit

#pragma once

#include <cstdint>
#include <vector>

#include "render/support/geometry.hpp"

namespace sharit {

/// Opaque pixels: XRGB8888 words with a top byte of 0xFF, rows from the top without padding.
struct Bitmap {
  SizePx size;
  std::vector<std::uint32_t> xrgb;

  [[nodiscard]] const std::uint32_t* row(int y) const {
    return xrgb.data() + static_cast<std::ptrdiff_t>(y) * size.width;
  }
};

}  // namespace sharit

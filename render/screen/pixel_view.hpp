#pragma once

#include <cstddef>
#include <cstdint>

#include "render/support/geometry.hpp"

namespace sharit {

/// Somebody else's pixels, XRGB8888 words.
/// @lifetime the pixels must outlive the call they are given to.
struct PixelView {
  std::uint32_t* pixels = nullptr;
  SizePx size;
  int stride = 0;  ///< Words from one row to the next, at least `size.width`.

  [[nodiscard]] std::uint32_t* at(int x, int y) const {
    return pixels + static_cast<std::ptrdiff_t>(y) * stride + x;
  }
};

}  // namespace sharit

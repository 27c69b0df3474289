#pragma once

#include <cstdint>
#include <vector>

#include "render/support/geometry.hpp"

namespace sharit {

/// Names one image of pixels for the life of the program; never used twice.
struct ImageId {
  std::uint64_t value = 0;
  friend constexpr auto operator<=>(ImageId, ImageId) = default;
};

/// Pixels: premultiplied ARGB, one native-endian 32-bit word each (SDL_PIXELFORMAT_ARGB8888), rows
/// from the top, `size.width` words a row, no padding.
struct Tile {
  ImageId id;
  SizePx size;
  std::vector<std::uint32_t> argb;
};

}  // namespace sharit

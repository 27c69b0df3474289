#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "render/support/geometry.hpp"

namespace sharit {

/// A picture as it came from a file: premultiplied ARGB words, rows from the top without padding.
/// Shared between threads and not changed any more.
struct Picture {
  SizePx size;
  std::vector<std::uint32_t> argb;

  [[nodiscard]] const std::uint32_t* row(int y) const {
    return argb.data() + static_cast<std::ptrdiff_t>(y) * size.width;
  }
};

}  // namespace sharit

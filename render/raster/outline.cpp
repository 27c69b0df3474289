#include "render/raster/outline.hpp"

#include <algorithm>
#include <cmath>

namespace sharit {
namespace {

/// One place of the disc's rim or inside it, and how much of a pixel there it covers: 0 to 256.
struct Spot {
  int x, y, weight;
};

std::vector<Spot> disc(int radius) {
  std::vector<Spot> spots;
  for (int y = -radius; y <= radius; ++y) {
    for (int x = -radius; x <= radius; ++x) {
      // A full pixel reaches half a pixel beyond its centre, and so does the one it is grown to.
      const double inside = radius + 1 - std::hypot(x, y);
      if (inside > 0) spots.push_back({x, y, static_cast<int>(std::min(inside, 1.0) * 256)});
    }
  }
  return spots;
}

}  // namespace

std::vector<std::uint8_t> grown(const std::vector<std::uint8_t>& coverage, SizePx size,
                                int radius) {
  std::vector<std::uint8_t> result(coverage.size());
  for (const Spot& spot : disc(radius)) {
    const RectPx part = intersection(RectPx{spot.x, spot.y, size.width, size.height},
                                     RectPx{0, 0, size.width, size.height});
    for (int y = part.y; y < part.bottom(); ++y) {
      const std::uint8_t* from = coverage.data() + std::ptrdiff_t{y - spot.y} * size.width;
      std::uint8_t* to = result.data() + std::ptrdiff_t{y} * size.width;
      for (int x = part.x; x < part.right(); ++x) {
        to[x] = std::max(to[x], static_cast<std::uint8_t>(from[x - spot.x] * spot.weight >> 8));
      }
    }
  }
  return result;
}

}  // namespace sharit

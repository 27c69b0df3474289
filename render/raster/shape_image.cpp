#include "render/raster/shape_image.hpp"

#include <algorithm>
#include <cmath>

namespace sharit {
namespace {

/// Distance in pixels from the middle of a pixel to the outline; negative inside. `x` and `y` are
/// measured from the middle of the figure.
double distance(const ShapeOrder& order, double x, double y) {
  const double half_width = order.size.width / 2.0;
  const double half_height = order.size.height / 2.0;
  if (order.shape == Shape::kDiamond) {
    const double norm = std::hypot(half_width, half_height);
    return (std::abs(x) * half_height + std::abs(y) * half_width - half_width * half_height) / norm;
  }
  const double radius = std::min({static_cast<double>(order.radius), half_width, half_height});
  const double dx = std::abs(x) - (half_width - radius);
  const double dy = std::abs(y) - (half_height - radius);
  return std::hypot(std::max(dx, 0.0), std::max(dy, 0.0)) + std::min(std::max(dx, dy), 0.0) -
         radius;
}

}  // namespace

Tile draw_shape(const ShapeOrder& order, ImageId id) {
  Tile tile{id, order.image_size(), {}};
  tile.argb.resize(static_cast<std::size_t>(std::max(0, tile.size.width)) *
                   std::max(0, tile.size.height));
  for (int y = 0; y < order.size.height; ++y) {
    for (int x = 0; x < order.size.width; ++x) {
      const double outside =
          distance(order, x + 0.5 - order.size.width / 2.0, y + 0.5 - order.size.height / 2.0);
      const double coverage = std::clamp(0.5 - outside, 0.0, 1.0) * order.colour.alpha;
      const auto level = [coverage](std::uint8_t channel) {
        return static_cast<std::uint32_t>(std::lround(coverage * channel / 255.0));
      };
      const auto alpha = static_cast<std::uint32_t>(std::lround(coverage));
      tile.argb[static_cast<std::size_t>(y + kShapeBorder) * tile.size.width + x + kShapeBorder] =
          (alpha << 24) | (level(order.colour.red) << 16) | (level(order.colour.green) << 8) |
          level(order.colour.blue);
    }
  }
  return tile;
}

}  // namespace sharit

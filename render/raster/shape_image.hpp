#pragma once

#include "render/raster/tile.hpp"
#include "render/support/colour.hpp"
#include "render/support/geometry.hpp"

namespace sharit {

enum class Shape {
  kRoundedBox,  ///< Fills its size; `radius` pixels at the corners.
  kDiamond,     ///< A square on its corner, a clear pixel away from the middle of each side.
};

/// A plain figure of the picture, edges smooth (coverage from the distance to the outline).
struct ShapeOrder {
  Shape shape = Shape::kRoundedBox;
  SizePx size;
  int radius = 0;
  Colour colour;
  friend constexpr bool operator==(const ShapeOrder&, const ShapeOrder&) = default;
};

/// Thread: any.
[[nodiscard]] Tile draw_shape(const ShapeOrder& order, ImageId id);

}  // namespace sharit

#pragma once

#include "render/raster/tile.hpp"
#include "render/support/colour.hpp"
#include "render/support/geometry.hpp"

namespace sharit {

enum class Shape {
  kRoundedBox,  ///< Fills its size; `radius` pixels at the corners.
  kDiamond,     ///< A square on its corner, touching the middle of each side.
};

/// Clear pixels around the figure in its image: what travels may stand between pixels.
inline constexpr int kShapeBorder = 1;

/// A plain figure of the picture, edges smooth (coverage from the distance to the outline).
struct ShapeOrder {
  Shape shape = Shape::kRoundedBox;
  SizePx size;  ///< Of the figure.
  int radius = 0;
  Colour colour;
  /// Of the image, border included.
  [[nodiscard]] constexpr SizePx image_size() const {
    return {size.width + 2 * kShapeBorder, size.height + 2 * kShapeBorder};
  }
  friend constexpr bool operator==(const ShapeOrder&, const ShapeOrder&) = default;
};

/// The figure with its clear border. Thread: any.
[[nodiscard]] Tile draw_shape(const ShapeOrder& order, ImageId id);

}  // namespace sharit

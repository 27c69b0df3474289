#include "render/raster/picture_image.hpp"

#include "render/raster/area_scaler.hpp"

namespace sharit {

Tile draw_picture(const PictureOrder& order, ImageId id) {
  const Picture& picture = *order.source;
  const SizePx to = order.size;
  if (to.width <= 0 || to.height <= 0 || picture.argb.empty()) return {id, {}, {}};
  const auto axis = [](int count, int source_count) {
    return Axis{0, count, source_count, 0, static_cast<double>(count) / source_count};
  };
  return {id, to,
          area_scaled([&picture](int y) { return picture.row(y); },
                      taps_for(axis(to.width, picture.size.width), Beyond::kEdge),
                      taps_for(axis(to.height, picture.size.height), Beyond::kEdge))};
}

}  // namespace sharit

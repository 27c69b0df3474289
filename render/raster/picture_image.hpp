#pragma once

#include <memory>

#include "render/raster/picture.hpp"
#include "render/raster/tile.hpp"

namespace sharit {

/// A picture to be shown as an image of its own: a venue's sign.
struct PictureOrder {
  std::shared_ptr<const Picture> source;  ///< Not null.
  SizePx size;                            ///< Of the image; of the picture's own proportions.
};

/// The picture scaled to its size by exact area averaging. Thread: any.
[[nodiscard]] Tile draw_picture(const PictureOrder& order, ImageId id);

}  // namespace sharit

#pragma once

#include <cstdint>
#include <vector>

#include "render/scene/frame.hpp"
#include "render/screen/soft_parts.hpp"
#include "render/screen/tile_store.hpp"

namespace sharit {

/// One draw item, or the part of it that is drawn in one way, settled to the pixels of a target:
/// clipped, its image looked up, its soft edges parted from its middle. Two equal items paint the
/// same pixels over the same ground.
struct PaintItem {
  enum class Kind : std::uint8_t { kFill, kSprite };

  Kind kind = Kind::kFill;
  RectPx rect;  ///< The pixels it touches; inside the target, never empty.
  Colour colour;
  ImageId image;
  std::uint64_t version = 0;  ///< Of the image's pixels.
  int origin_x = 0;           ///< Where pixel (0, 0) of the image lies.
  int origin_y = 0;
  int fraction = 0;  ///< The image lies this many 1/64 pixels further left, 0 to 63.
  std::uint8_t opacity = 255;
  Ramp columns;
  Ramp rows;

  /// Some of its pixels are mixed with what lies below.
  [[nodiscard]] bool soft() const { return columns.length > 0 || rows.length > 0; }
  friend constexpr bool operator==(const PaintItem&, const PaintItem&) = default;
};

/// The frame's items that touch the target, in painting order. Left out: what is wholly clipped or
/// transparent, and sprites whose image the store does not have. A sprite is never stretched: it
/// shows the part that its size and the image have in common, without empty rows above and below.
[[nodiscard]] std::vector<PaintItem> paint_list(const Frame& frame, const TileStore& store,
                                                SizePx target);

}  // namespace sharit

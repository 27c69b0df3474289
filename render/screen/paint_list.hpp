#pragma once

#include <cstdint>
#include <vector>

#include "render/scene/frame.hpp"
#include "render/screen/tile_store.hpp"

namespace sharit {

/// One draw item settled to whole pixels: positions rounded, clipped to the target, its image
/// looked up. Two equal items paint the same pixels over the same ground.
struct PaintItem {
  enum class Kind : std::uint8_t { kFill, kSprite, kFade };

  Kind kind = Kind::kFill;
  RectPx rect;  ///< The pixels it touches; inside the target, never empty.
  Colour colour;
  ImageId image;
  std::uint64_t version = 0;  ///< Of the image's pixels.
  int origin_x = 0;           ///< Where pixel (0, 0) of the image, or column 0 of the fade, lies.
  int origin_y = 0;
  std::uint8_t opacity = 255;  ///< Sprite.
  int fade_width = 0;
  std::uint8_t left_alpha = 0;
  std::uint8_t right_alpha = 0;

  friend constexpr bool operator==(const PaintItem&, const PaintItem&) = default;
};

/// The frame's items that touch the target, in painting order. Left out: what is wholly clipped or
/// transparent, and sprites whose image the store does not have. A sprite is never stretched: it
/// shows the part that its size and the image have in common, without empty rows above and below.
[[nodiscard]] std::vector<PaintItem> paint_list(const Frame& frame, const TileStore& store,
                                                SizePx target);

}  // namespace sharit

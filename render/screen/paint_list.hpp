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
  enum class Kind : std::uint8_t { kFill, kGradient, kSprite };

  Kind kind = Kind::kFill;
  RectPx rect;  ///< The pixels it touches; inside the target, never empty.
  Colour colour;
  Colour bottom;     ///< Of a gradient; `colour` is its top.
  int span_top = 0;  ///< First row of the whole gradient ...
  int span = 0;      ///< ... and how many it has.
  ImageId image;
  std::uint64_t version = 0;  ///< Of the image's pixels.
  int origin_x = 0;           ///< Where pixel (0, 0) of the image lies.
  int origin_y = 0;
  int left = 0;  ///< The image lies this many 1/64 pixels further left, 0 to 63 ...
  int up = 0;    ///< ... and this many further up.
  std::uint8_t opacity = 255;
  Ramp columns;
  Ramp rows;

  [[nodiscard]] bool between_pixels() const { return left != 0 || up != 0; }
  /// A fill or gradient that hides everything below.
  [[nodiscard]] bool opaque_colour() const {
    return kind != Kind::kSprite && colour.alpha == 255 &&
           (kind == Kind::kFill || bottom.alpha == 255);
  }
  /// The colour of a fill or gradient in a row of `rect`.
  [[nodiscard]] Colour colour_at(int y) const;
  /// Some of its pixels are mixed with what lies below.
  [[nodiscard]] bool soft() const { return columns.length > 0 || rows.length > 0; }
  friend constexpr bool operator==(const PaintItem&, const PaintItem&) = default;
};

/// Writes the frame's items that touch the target into `list`, in painting order. Left out: what is
/// wholly clipped or transparent, and sprites whose image the store does not have. A sprite is
/// never stretched: it shows the part that its size and the image have in common, without empty
/// rows above and below.
void paint_list(const Frame& frame, const TileStore& store, SizePx target,
                std::vector<PaintItem>& list);

}  // namespace sharit

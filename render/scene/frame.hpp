#pragma once

#include <cstdint>
#include <memory>
#include <variant>
#include <vector>

#include "render/raster/bitmap.hpp"
#include "render/raster/tile.hpp"
#include "render/support/colour.hpp"
#include "render/support/fixed.hpp"
#include "render/support/geometry.hpp"

namespace sharit {

/// What lies behind everything: a picture from the top left corner on, where there is one, else a
/// vertical gradient over the whole screen. Opaque.
/// @lifetime: a picture is never changed; another one has another address.
struct Backdrop {
  Colour top;
  Colour bottom;
  std::shared_ptr<const Bitmap> picture = {};
  friend bool operator==(const Backdrop&, const Backdrop&) = default;
};

/// A rectangle of one colour, blended over what is there by its alpha.
struct Fill {
  RectPx rect;
  Colour colour;
  friend constexpr bool operator==(const Fill&, const Fill&) = default;
};

/// A rectangle whose colour, and alpha, run evenly from its top edge to its bottom edge, sampled at
/// pixel centres; blended over what is there.
struct Gradient {
  RectPx rect;
  Colour top;
  Colour bottom;
  friend constexpr bool operator==(const Gradient&, const Gradient&) = default;
};

/// How many pixels inside a sprite's clip it fades in over, from nothing at the very edge: the soft
/// edge where a line leaves the screen. Linear, sampled at pixel centres.
struct SoftEdges {
  int left = 0;
  int top = 0;
  int right = 0;
  int bottom = 0;
  friend constexpr bool operator==(const SoftEdges&, const SoftEdges&) = default;
};

/// Whether a sprite goes somewhere.
enum class Stance : std::uint8_t {
  kStill,
  kTravels,  ///< Through its clip: left alone by whatever moves the still parts (`PixelShift`).
};

/// One uploaded image at a place, blended over (premultiplied source over), scaled by `opacity`.
/// Shown are its first columns and rows, `size` of them, inside `clip`.
/// The place may lie between pixels (speeds below one pixel a refresh): each pixel then mixes
/// columns, or rows, of the image linearly. For that an image has a clear first column and row, and
/// a clear last one or one more than `size` shows: that of its neighbour, so that a line cut into
/// tiles has no seam.
struct Sprite {
  ImageId image;
  F26 x;
  F26 y;
  SizePx size;
  std::uint8_t opacity = 255;
  RectPx clip;
  SoftEdges soft = {};  ///< Inside `clip`.
  Stance stance = Stance::kStill;
  friend constexpr bool operator==(const Sprite&, const Sprite&) = default;
};

using DrawItem = std::variant<Fill, Gradient, Sprite>;

/// What to draw where, for one instant: the only input of a screen. Items in painting order.
/// The same frame always gives the same pixels.
struct Frame {
  SizePx size;
  Backdrop backdrop;
  std::vector<DrawItem> items;
  friend bool operator==(const Frame&, const Frame&) = default;
};

}  // namespace sharit

#pragma once

#include <cstdint>
#include <variant>
#include <vector>

#include "render/raster/tile.hpp"
#include "render/support/colour.hpp"
#include "render/support/fixed.hpp"
#include "render/support/geometry.hpp"

namespace sharit {

/// What lies behind everything: a vertical gradient over the whole screen, opaque.
struct Backdrop {
  Colour top;
  Colour bottom;
  friend constexpr bool operator==(const Backdrop&, const Backdrop&) = default;
};

/// A rectangle of one colour, blended over what is there by its alpha.
struct Fill {
  RectPx rect;
  Colour colour;
  friend constexpr bool operator==(const Fill&, const Fill&) = default;
};

/// One uploaded image at a place, blended over (premultiplied source over), scaled by `opacity`.
/// `x` may lie between pixels (speeds below one pixel a refresh): a screen that cannot do that
/// rounds to the nearest. Drawn only inside `clip`.
struct Sprite {
  ImageId image;
  F26 x;
  int y = 0;
  SizePx size;
  std::uint8_t opacity = 255;
  RectPx clip;
  friend constexpr bool operator==(const Sprite&, const Sprite&) = default;
};

/// The backdrop drawn over again with an alpha running linearly in x from `left_alpha` at the left
/// edge to `right_alpha` at the right edge: the soft edge where a line leaves the screen.
struct BackdropFade {
  RectPx rect;
  std::uint8_t left_alpha = 0;
  std::uint8_t right_alpha = 0;
  friend constexpr bool operator==(const BackdropFade&, const BackdropFade&) = default;
};

using DrawItem = std::variant<Fill, Sprite, BackdropFade>;

/// What to draw where, for one instant: the only input of a screen. Items in painting order.
/// The same frame always gives the same pixels.
struct Frame {
  SizePx size;
  Backdrop backdrop;
  std::vector<DrawItem> items;
  friend bool operator==(const Frame&, const Frame&) = default;
};

}  // namespace sharit

#pragma once

#include <optional>

#include "render/support/colour.hpp"

namespace sharit {

// How well one colour is read on another, by WCAG 2.2: relative luminance and contrast ratio of
// sRGB colours. Alpha is left out of account. Pure.

/// What WCAG 2 wants of large text (AA, success criterion 1.4.3): nothing on the screen is smaller.
inline constexpr double kLargeTextContrast = 3.0;
/// What it wants of text of any size: for all that stands on a picture, which is restless.
inline constexpr double kTextContrast = 4.5;

/// An even run from one colour to another, or one colour where both are the same.
struct Ground {
  Colour top;
  Colour bottom;
  friend constexpr bool operator==(const Ground&, const Ground&) = default;
};

/// 0 for black to 1 for white.
[[nodiscard]] double relative_luminance(Colour colour);

/// 1 (the same) to 21 (black and white).
[[nodiscard]] double contrast_ratio(Colour a, Colour b);

/// The ratio where a text is read worst on a ground.
[[nodiscard]] double contrast_ratio(Colour text, const Ground& ground);

/// Blue black or white, whichever stands out more from a ground: at least 4:1.
[[nodiscard]] Colour ink_on(Colour ground);

/// `share` (0 to 1) of `to` mixed into `from`, alpha too.
[[nodiscard]] Colour mixed(Colour from, Colour to, double share);

/// The colour nearest to `text`, on its way to white or to black, that reaches the ratio; none: no
/// colour does on this ground.
[[nodiscard]] std::optional<Colour> with_contrast(Colour text, const Ground& ground, double ratio);

}  // namespace sharit

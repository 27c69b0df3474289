#pragma once

#include <cstdint>
#include <vector>

#include "render/support/colour.hpp"
#include "render/support/geometry.hpp"

namespace sharit {

/// A border round all letters of a line, for text over a picture. Drawn round the composed line,
/// first, and the letters over it, so that no letter's border cuts the join to its neighbour (text
/// notes 1.16). Colour glyphs have none.
struct Outline {
  int width = 0;  ///< Whole pixels; 0: none.
  Colour colour;
  friend constexpr bool operator==(const Outline&, const Outline&) = default;
};

/// A coverage grown by a disc of `radius` pixels: what the outline fills, letters included. Rows of
/// `size.width` bytes without padding. Thread: any.
[[nodiscard]] std::vector<std::uint8_t> grown(const std::vector<std::uint8_t>& coverage,
                                              SizePx size, int radius);

}  // namespace sharit

#pragma once

#include <cstdint>

#include "render/scene/frame.hpp"

namespace sharit {

/// The value of a linear ramp at the centre of step `index` of `steps`, from `begin` at the left
/// edge of the first to `end` at the right edge of the last; rounded to nearest. Sampling at
/// centres is what a GPU does, so both paths draw the same ramp.
[[nodiscard]] constexpr std::uint8_t ramp_at(std::uint8_t begin, std::uint8_t end,
                                             std::int64_t index, std::int64_t steps) {
  const std::int64_t after = 2 * index + 1;
  const std::int64_t before = 2 * steps - after;
  return static_cast<std::uint8_t>((begin * before + end * after + steps) / (2 * steps));
}

/// The backdrop's colour in row `y` of a screen `height` rows high; rows outside take the nearest.
[[nodiscard]] constexpr Colour backdrop_row(const Backdrop& backdrop, int y, int height) {
  if (height <= 1 || y < 0) return backdrop.top;
  if (y >= height) return backdrop.bottom;
  const Colour& top = backdrop.top;
  const Colour& bottom = backdrop.bottom;
  return Colour{ramp_at(top.red, bottom.red, y, height),
                ramp_at(top.green, bottom.green, y, height),
                ramp_at(top.blue, bottom.blue, y, height), 255};
}

}  // namespace sharit

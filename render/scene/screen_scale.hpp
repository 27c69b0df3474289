#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "render/scene/rounded.hpp"
#include "render/support/fixed.hpp"
#include "render/support/geometry.hpp"

namespace sharit {

/// Every layout is designed on 1920 x 1080 pixels; this is how large one of those is on another
/// screen. Narrow screens are as wide as 1280 of them. `growth`: of texts that are read from afar.
struct ScreenScale {
  explicit ScreenScale(SizePx screen, double growth = 1)
      : unit(growth *
             std::min(std::max(screen.height, 16) / 1080.0, std::max(screen.width, 16) / 1280.0)) {}

  double unit;

  /// At least a pixel.
  [[nodiscard]] int px(double designed) const { return std::max(1, rounded(designed * unit)); }
  [[nodiscard]] F26 size(double designed) const {
    return F26{std::max<std::int64_t>(64, std::lround(designed * unit * 64.0))};
  }
};

}  // namespace sharit

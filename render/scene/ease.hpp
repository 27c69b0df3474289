#pragma once

#include <algorithm>

namespace sharit {

/// Calm in and out (smoothstep): from a share of the time, 0 to 1, to a share of the way.
[[nodiscard]] constexpr double eased(double share) {
  const double part = std::clamp(share, 0.0, 1.0);
  return part * part * (3.0 - 2.0 * part);
}

}  // namespace sharit

#pragma once

#include <algorithm>

namespace sharit {

/// How far a calm move has come after a share of its time: in and out without a jolt (smoothstep),
/// 0 before it, 1 after it.
[[nodiscard]] constexpr double ease(double share) {
  const double t = std::clamp(share, 0.0, 1.0);
  return t * t * (3.0 - 2.0 * t);
}

}  // namespace sharit

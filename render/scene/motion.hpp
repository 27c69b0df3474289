#pragma once

#include <cstdint>

#include "render/support/fixed.hpp"

namespace sharit {

/// How far a lane travels at every refresh of the display. Position is a pure function of the
/// number of refreshes, so late frames catch up and nothing drifts.
struct Motion {
  F26 step;  ///< Per refresh: whole pixels from one up, 1/64 pixels below.
  double refresh_hz = 60.0;

  [[nodiscard]] F26 travel(std::int64_t refreshes) const { return F26{step.value * refreshes}; }
  /// The speed really shown, after snapping.
  [[nodiscard]] double px_per_second() const { return step.to_double() * refresh_hz; }
  friend constexpr bool operator==(const Motion&, const Motion&) = default;
};

/// Snaps a wished speed to the display: whole pixels a refresh where it is one or more (every frame
/// the same step, no shimmer), else the nearest 1/64 pixel, never standing still.
[[nodiscard]] Motion snap_motion(double px_per_second, double refresh_hz);

}  // namespace sharit

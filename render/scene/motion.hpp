#pragma once

#include <cstdint>

#include "render/support/fixed.hpp"

namespace sharit {

/// The wish for a speed: pixels per second, or words per minute of the shaped text.
struct SpeedWish {
  double px_per_second = 240;
  double words_per_minute = 0;  ///< Counts where it is not 0; the other until a word is measured.
  /// Times the layout's own speed, for layouts that have one; 0: `px_per_second` as it is.
  double pace = 0;
  friend constexpr bool operator==(const SpeedWish&, const SpeedWish&) = default;
};

/// How far a lane travels at every refresh of the display. Position is a pure function of the
/// number of refreshes, so late frames catch up and nothing drifts.
struct Motion {
  F26 step;  ///< Per refresh: whole pixels from one up, 1/64 pixels below.
  double refresh_hz = 60.0;
  std::int64_t since = 0;  ///< The refresh from which on this step counts ...
  F26 origin;              ///< ... and the travel at it.

  [[nodiscard]] F26 travel(std::int64_t refreshes) const {
    return origin + F26{step.value * (refreshes - since)};
  }
  /// The speed really shown, after snapping.
  [[nodiscard]] double px_per_second() const { return step.to_double() * refresh_hz; }
  /// Goes on at `refreshes` with the step of another motion. Nothing jumps by the change itself:
  /// where whole pixels follow on less, the rest of a pixel is made up for.
  [[nodiscard]] Motion changed_to(const Motion& next, std::int64_t refreshes) const;
  friend constexpr bool operator==(const Motion&, const Motion&) = default;
};

/// The wish for a layout whose own speed is `px_per_second`.
[[nodiscard]] SpeedWish paced(const SpeedWish& wish, double px_per_second);

/// Snaps a wished speed to the display: whole pixels a refresh where it is one or more (every frame
/// the same step, no shimmer), else the nearest 1/64 pixel, never standing still.
[[nodiscard]] Motion snap_motion(double px_per_second, double refresh_hz);

/// The pixels per second that a wish means where a word is `px_per_word` wide (0: not measured).
[[nodiscard]] double wished_px_per_second(const SpeedWish& wish, double px_per_word);

}  // namespace sharit

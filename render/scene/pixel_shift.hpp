#pragma once

#include <cstdint>

#include "render/scene/frame.hpp"

namespace sharit {

/// Pixels to the right and down.
struct Offset {
  int x = 0;
  int y = 0;
  friend constexpr bool operator==(const Offset&, const Offset&) = default;
};

/// The walk of what stands still, so that no pixel of a panel shows the edge of the same letter for
/// months (burn-in of OLED, plasma and LED). A pixel to one side every minute, round a square whose
/// side is about 0.6 % of the screen, at every place of it once in a round: 36 minutes on 1080
/// lines. It begins where the layout has things. Depends on the time only, but for this: where the
/// walk is begun or ended, or its time leaps, it catches up by a pixel a second. Thread: main.
class PixelShift {
 public:
  static constexpr double kStepSeconds = 60;

  explicit PixelShift(SizePx screen);

  /// Moves to a time. Without `walks` it goes home.
  void advance(double seconds, bool walks);
  [[nodiscard]] Offset offset() const { return at_; }

  /// Where the walk is after so many steps from its beginning, at least 0.
  [[nodiscard]] Offset place(std::int64_t step) const;
  /// No place is further than this to any side.
  [[nodiscard]] int reach() const { return reach_; }

 private:
  /// Of the square's places, numbered in the order of the walk: row by row there and back through
  /// all columns but the first, and home through that.
  [[nodiscard]] Offset corner_walk(std::int64_t number) const;

  int reach_;
  std::int64_t home_ = 0;  ///< Number of the place without any offset.
  Offset at_;
  double moved_;  ///< Time of the last step.
};

/// Moves all that stands still in a frame. What travels stays, and so does the backdrop. A side
/// that lies on the screen's edge stays there, so that rules still cross the screen and no panel
/// leaves a gap beside it.
void shift_still(Frame& frame, Offset by);

}  // namespace sharit

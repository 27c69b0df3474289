#pragma once

#include <cstdint>

#include "render/scene/frame.hpp"

namespace sharit {

/// How much of the screen one scene has taken over another, in a calm move (smoothstep, no bounce)
/// of half a second. Time is refreshes. Pure. Thread: main.
class Curtain {
 public:
  explicit Curtain(bool shut = false) : shut_(shut) {}

  /// Falls (`shut`) or rises from where it is now.
  void move(bool shut, std::int64_t refresh);
  /// 0: nothing is covered, 1: all is.
  [[nodiscard]] double covered(std::int64_t refresh, double refresh_hz) const;
  [[nodiscard]] bool shut() const { return shut_; }

 private:
  bool shut_;
  std::int64_t moved_ = -1'000'000;  ///< Long ago.
};

/// A frame with another one of the same backdrop laid over it, which is there by `share` (0 to 1).
[[nodiscard]] Frame laid_over(Frame below, const Frame& above, double share);

}  // namespace sharit

#pragma once

#include <cstdint>
#include <string_view>

#include "render/scene/motion.hpp"
#include "render/scene/word_pace.hpp"

namespace sharit {

/// A motion at a wished speed. Words a minute are measured with the texts that are really set, and
/// then settled once and for all. What is on screen stays where it is when the speed changes.
/// Time is the number of refreshes. Thread: main.
class PacedMotion {
 public:
  PacedMotion(const SpeedWish& wish, double refresh_hz);

  /// Another speed, or another display, from a refresh on.
  void set(const SpeedWish& wish, double refresh_hz, std::int64_t refreshes);
  /// A text was set that takes so much of the way; not for one that was cut.
  void note(std::string_view text, F26 way, std::int64_t refreshes);

  [[nodiscard]] const Motion& motion() const { return motion_; }
  [[nodiscard]] F26 travel(std::int64_t refreshes) const { return motion_.travel(refreshes); }

 private:
  SpeedWish wish_;
  WordPace pace_;
  bool settled_ = false;  ///< Words a minute have been measured once.
  Motion motion_;
};

}  // namespace sharit

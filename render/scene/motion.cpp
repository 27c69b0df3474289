#include "render/scene/motion.hpp"

#include <algorithm>
#include <cmath>

namespace sharit {

Motion snap_motion(double px_per_second, double refresh_hz) {
  const double hz = std::isfinite(refresh_hz) && refresh_hz > 1.0 ? refresh_hz : 60.0;
  const double wished = std::isfinite(px_per_second) ? std::max(px_per_second, 0.0) / hz : 0.0;
  if (wished >= 1.0) return {F26::from_px(std::lround(std::min(wished, 1000.0))), hz, 0, {}};
  return {F26{std::max(1L, std::lround(wished * 64.0))}, hz, 0, {}};
}

Motion Motion::changed_to(const Motion& next, std::int64_t refreshes) const {
  const bool whole = next.step.value % 64 == 0;
  const F26 here = travel(refreshes);
  return {next.step, next.refresh_hz, refreshes, whole ? F26::from_px(here.ceil_px()) : here};
}

SpeedWish paced(const SpeedWish& wish, double px_per_second) {
  SpeedWish out = wish;
  if (wish.pace > 0) out.px_per_second = wish.pace * px_per_second;
  return out;
}

double wished_px_per_second(const SpeedWish& wish, double px_per_word) {
  const bool measured = wish.words_per_minute > 0 && px_per_word > 0;
  return measured ? wish.words_per_minute / 60.0 * px_per_word : wish.px_per_second;
}

}  // namespace sharit

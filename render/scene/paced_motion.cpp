#include "render/scene/paced_motion.hpp"

#include <algorithm>
#include <cmath>

namespace sharit {
namespace {

/// Words a minute are measured again with every text; below this share of a step (of a pixel or of
/// the step itself) the speed is kept, so that it settles once and for all.
constexpr double kKeepsSpeed = 0.75;

}  // namespace

PacedMotion::PacedMotion(const SpeedWish& wish, double refresh_hz)
    : wish_(wish), motion_(snap_motion(wish.px_per_second, refresh_hz)) {}

void PacedMotion::set(const SpeedWish& wish, double refresh_hz, std::int64_t refreshes) {
  wish_ = wish;
  const Motion next = snap_motion(wished_px_per_second(wish, pace_.px_per_word()), refresh_hz);
  motion_ = motion_.changed_to(next, refreshes);
}

void PacedMotion::note(std::string_view text, F26 way, std::int64_t refreshes) {
  pace_.note(text, way);
  if (wish_.words_per_minute <= 0 || pace_.px_per_word() <= 0) return;
  const double wished = wished_px_per_second(wish_, pace_.px_per_word()) / motion_.refresh_hz;
  const double now = motion_.step.to_double();
  if (settled_ && std::abs(wished - now) <= kKeepsSpeed * std::min(now, 1.0)) return;
  settled_ = true;
  set(wish_, motion_.refresh_hz, refreshes);
}

}  // namespace sharit

#include "firmware/app/pacer.hpp"

#include <algorithm>
#include <cmath>

namespace sharit {
namespace {

/// A present that returns sooner than this share of a period did not wait for the display.
constexpr double kTooEarly = 0.3;
/// A frame is late by a refresh when it comes 0.7 periods after its own.
constexpr double kLateIsLate = 0.3;
/// The rate the driver tells may be a little off: what is left over never grows beyond this.
constexpr double kMostCarry = 0.45;

}  // namespace

Pacer::Pacer(Mode mode, double refresh_hz)
    : mode_(mode),
      refresh_hz_(refresh_hz),
      period_ns_(1e9 / (refresh_hz > 1.0 ? refresh_hz : 60.0)) {}

void Pacer::start(Nanoseconds now) {
  start_ = last_ = now;
  count_ = 0;
  early_ = 0;
  carry_ = 0;
}

std::int64_t Pacer::after_present(Nanoseconds now) {
  if (mode_ == Mode::kUnpaced) return 1;
  if (mode_ == Mode::kTimer) {
    // The refreshes whose deadline has passed, and the one that will be waited for.
    const auto passed =
        static_cast<std::int64_t>(static_cast<double>((now - start_).count()) / period_ns_);
    const std::int64_t target = std::max(count_, passed) + 1;
    const std::int64_t steps = target - count_;
    count_ = target;
    return steps;
  }
  // Wake-ups jitter around the refresh: what a late one takes too much, the next gives back, so
  // that the count follows the display and not the scheduler.
  const double periods = static_cast<double>((now - last_).count()) / period_ns_ + carry_;
  last_ = now;
  if (periods < kTooEarly) {
    ++early_;
    carry_ = periods;
    return 0;
  }
  early_ = 0;
  const std::int64_t steps =
      std::max<std::int64_t>(1, static_cast<std::int64_t>(std::floor(periods + kLateIsLate)));
  carry_ = std::clamp(periods - static_cast<double>(steps), -kMostCarry, kMostCarry);
  count_ += steps;
  return steps;
}

Pacer::Nanoseconds Pacer::deadline() const {
  if (mode_ != Mode::kTimer) return Nanoseconds{0};
  return start_ + Nanoseconds{std::llround(static_cast<double>(count_) * period_ns_)};
}

}  // namespace sharit

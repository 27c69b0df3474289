#include "firmware/app/pacer.hpp"

#include <algorithm>
#include <cmath>

namespace sharit {

Pacer::Pacer(Mode mode, double refresh_hz)
    : mode_(mode), period_ns_(1e9 / (refresh_hz > 1.0 ? refresh_hz : 60.0)) {}

void Pacer::start(Nanoseconds now) {
  start_ = last_ = now;
  count_ = 0;
  early_ = 0;
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
  const double periods = static_cast<double>((now - last_).count()) / period_ns_;
  last_ = now;
  early_ = periods < 0.3 ? early_ + 1 : 0;
  const std::int64_t steps = std::max<std::int64_t>(1, std::llround(periods));
  count_ += steps;
  return steps;
}

Pacer::Nanoseconds Pacer::deadline() const {
  if (mode_ != Mode::kTimer) return Nanoseconds{0};
  return start_ + Nanoseconds{std::llround(static_cast<double>(count_) * period_ns_)};
}

}  // namespace sharit

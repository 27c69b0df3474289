#include "firmware/app/pacer.hpp"

#include <algorithm>
#include <cmath>

namespace sharit {

Pacer::Pacer(Mode mode, double refresh_hz)
    : mode_(mode), refresh_hz_(refresh_hz), fit_(refresh_hz) {}

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
        static_cast<std::int64_t>(static_cast<double>((now - start_).count()) / fit_.period_ns());
    const std::int64_t target = std::max(count_, passed) + 1;
    const std::int64_t steps = target - count_;
    count_ = target;
    return steps;
  }
  const std::int64_t steps = fit_.refreshes_in(static_cast<double>((now - last_).count()));
  last_ = now;
  early_ = steps == 0 ? early_ + 1 : 0;
  count_ += steps;
  return steps;
}

Pacer::Nanoseconds Pacer::deadline() const {
  if (mode_ != Mode::kTimer) return Nanoseconds{0};
  return start_ + Nanoseconds{std::llround(static_cast<double>(count_) * fit_.period_ns())};
}

}  // namespace sharit

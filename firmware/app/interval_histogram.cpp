#include "firmware/app/interval_histogram.hpp"

#include <algorithm>
#include <cmath>

namespace sharit {
namespace {

constexpr double kClassMs = 0.02;
constexpr std::size_t kClasses = 10'000;  // The last one holds all that is longer.

}  // namespace

IntervalHistogram::IntervalHistogram() : classes_(kClasses) {}

void IntervalHistogram::note(std::chrono::nanoseconds interval) {
  const double ms = std::max(0.0, static_cast<double>(interval.count()) / 1e6);
  const auto place = static_cast<std::size_t>(ms / kClassMs);
  ++classes_[std::min(place, kClasses - 1)];
  ++count_;
  longest_ms_ = std::max(longest_ms_, ms);
}

void IntervalHistogram::clear() {
  std::ranges::fill(classes_, 0U);
  count_ = 0;
  longest_ms_ = 0;
}

double IntervalHistogram::percentile_ms(double share) const {
  if (count_ == 0) return 0;
  const auto wanted = static_cast<std::uint64_t>(
      std::ceil(std::clamp(share, 0.0, 1.0) * static_cast<double>(count_)));
  std::uint64_t seen = 0;
  for (std::size_t i = 0; i < kClasses; ++i) {
    seen += classes_[i];
    if (seen >= std::max<std::uint64_t>(wanted, 1)) {
      const double middle = (static_cast<double>(i) + 0.5) * kClassMs;
      return i + 1 == kClasses ? longest_ms_ : std::min(middle, longest_ms_);
    }
  }
  return longest_ms_;
}

}  // namespace sharit

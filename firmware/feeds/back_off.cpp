#include "firmware/feeds/back_off.hpp"

#include <algorithm>

namespace sharit {

namespace {

using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr seconds kShortest{1};

}  // namespace

milliseconds BackOff::scaled(milliseconds delay, double least, double most) {
  std::uniform_real_distribution<double> factor(least, most);
  return milliseconds(static_cast<long long>(static_cast<double>(delay.count()) * factor(random_)));
}

milliseconds BackOff::after_success(seconds every, seconds max_age) {
  const seconds held = std::min<seconds>(max_age, hours(1));
  return scaled(std::max({every, held, kShortest}), 0.9, 1.1);
}

std::optional<milliseconds> BackOff::after_failure(FailureKind kind, int failures, seconds every,
                                                   std::optional<seconds> retry_after) {
  every = std::max(every, kShortest);
  switch (kind) {
    case FailureKind::kGone:
      return std::nullopt;
    case FailureKind::kConnection:
    case FailureKind::kAborted: {
      const seconds step(failures <= 1 ? 15 : failures == 2 ? 30 : 60);
      return scaled(std::min(step, every), 0.9, 1.1);
    }
    case FailureKind::kBusy: {
      const seconds asked = retry_after.value_or(minutes(10));
      return scaled(std::clamp<seconds>(asked, minutes(1), hours(24)), 1.0, 1.1);
    }
    case FailureKind::kAnswer:
    case FailureKind::kRefused:
      break;
  }
  const int doublings = std::clamp(failures - 1, 0, 12);
  const seconds longest = std::max<seconds>(hours(6), every);
  return scaled(std::min<seconds>(every * (1LL << doublings), longest), 0.5, 1.0);
}

}  // namespace sharit

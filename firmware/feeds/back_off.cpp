#include "firmware/feeds/back_off.hpp"

#include <algorithm>

namespace sharit {

namespace {

using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr seconds kShortest{1};
constexpr int kTriesAfterCut = 3;

}  // namespace

milliseconds BackOff::between(milliseconds least, milliseconds most) {
  std::uniform_int_distribution<long long> delay(least.count(), std::max(least, most).count());
  return milliseconds(delay(random_));
}

milliseconds BackOff::soon(int failures, seconds every) {
  const milliseconds step = std::min<seconds>(seconds(failures <= 1   ? 15
                                                      : failures == 2 ? 30
                                                                      : 60),
                                              every);
  return between(step * 9 / 10, step * 11 / 10);
}

milliseconds BackOff::after_success(seconds every, seconds held, seconds most) {
  const milliseconds delay = std::max({every, std::min(held, most), kShortest});
  return between(delay * 9 / 10, delay * 11 / 10);
}

milliseconds BackOff::at_start() {
  return between(milliseconds(0), seconds(30));
}

std::optional<milliseconds> BackOff::after_failure(FailureKind kind, int failures, seconds every,
                                                   std::optional<seconds> retry_after) {
  every = std::max(every, kShortest);
  switch (kind) {
    case FailureKind::kGone:
      return std::nullopt;
    case FailureKind::kConnection:
      return soon(failures, every);
    case FailureKind::kCutOff:
      if (failures <= kTriesAfterCut) return soon(failures, every);
      failures -= kTriesAfterCut;
      break;
    case FailureKind::kBusy: {
      const milliseconds asked =
          std::clamp<seconds>(retry_after.value_or(minutes(10)), minutes(1), hours(24));
      return between(asked, asked * 11 / 10);
    }
    case FailureKind::kAnswer:
    case FailureKind::kRefused:
      break;
  }
  const int doublings = std::clamp(failures, 0, 12);
  const seconds longest = std::max<seconds>(hours(6), every);
  return between(every, std::min<seconds>(every * (1LL << doublings), longest));
}

}  // namespace sharit

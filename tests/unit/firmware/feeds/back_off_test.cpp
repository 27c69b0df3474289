#include "firmware/feeds/back_off.hpp"

#include <algorithm>
#include <optional>

#include <doctest/doctest.h>

using namespace sharit;
using namespace std::chrono_literals;

namespace {

using std::chrono::milliseconds;

struct Range {
  milliseconds least = milliseconds::max();
  milliseconds most{0};
};

// The shortest and the longest of many delays; they must be spread over the range.
template <typename Delay>
Range range_of(Delay delay) {
  Range range;
  for (int i = 0; i < 2000; ++i) {
    const milliseconds one = delay();
    range.least = std::min(range.least, one);
    range.most = std::max(range.most, one);
  }
  return range;
}

// Within the bounds, and near both of them.
void check_fills(const Range& is, milliseconds least, milliseconds most) {
  CHECK(is.least >= least);
  CHECK(is.most <= most);
  CHECK(is.least <= least + (most - least) / 20 + 1ms);
  CHECK(is.most >= most - (most - least) / 20 - 1ms);
}

Range after(FailureKind kind, int failures, std::chrono::seconds every,
            std::optional<std::chrono::seconds> retry_after = std::nullopt) {
  BackOff back_off(7);
  return range_of(
      [&] { return back_off.after_failure(kind, failures, every, retry_after).value(); });
}

}  // namespace

TEST_CASE("after a good answer the interval passes, give or take a tenth") {
  BackOff back_off(7);
  check_fills(range_of([&] { return back_off.after_success(600s, 0s, 1h); }), 540s, 660s);
  check_fills(range_of([&] { return back_off.after_success(600s, 1200s, 1h); }), 1080s, 1320s);
  check_fills(range_of([&] { return back_off.after_success(600s, 24h, 1h); }), 3240s, 3960s);
  check_fills(range_of([&] { return back_off.after_success(2h, 24h, 1h); }), 6480s, 7920s);
}

TEST_CASE("the first fetch comes within half a minute, spread evenly") {
  BackOff back_off(7);
  check_fills(range_of([&] { return back_off.at_start(); }), 0s, 30s);
}

TEST_CASE("a connection that fails is tried again after 15, 30 and then 60 s for ever") {
  check_fills(after(FailureKind::kConnection, 1, 600s), 13500ms, 16500ms);
  check_fills(after(FailureKind::kConnection, 2, 600s), 27s, 33s);
  for (const int failures : {3, 10, 100'000})
    check_fills(after(FailureKind::kConnection, failures, 600s), 54s, 66s);
  check_fills(after(FailureKind::kConnection, 9, 30s), 27s, 33s);  // No more rarely than ever.
}

TEST_CASE("a connection that broke is tried soon three times and then like a wrong answer") {
  check_fills(after(FailureKind::kCutOff, 3, 600s), 54s, 66s);
  check_fills(after(FailureKind::kCutOff, 4, 600s), 600s, 1200s);
}

TEST_CASE("a wrong answer doubles the wait with every failure, at random, up to six hours") {
  check_fills(after(FailureKind::kAnswer, 1, 600s), 600s, 1200s);
  check_fills(after(FailureKind::kAnswer, 2, 600s), 600s, 2400s);
  check_fills(after(FailureKind::kRefused, 3, 600s), 600s, 4800s);
  for (const int failures : {6, 40, 100'000})
    check_fills(after(FailureKind::kAnswer, failures, 600s), 600s, 6h);
  check_fills(after(FailureKind::kAnswer, 9, 24h), 24h, 24h);  // Asked rarely as it is.
}

TEST_CASE("a busy server gets what it asks for, between a minute and a day, else ten minutes") {
  check_fills(after(FailureKind::kBusy, 1, 600s, 120s), 120s, 132s);
  check_fills(after(FailureKind::kBusy, 1, 600s, 1s), 60s, 66s);
  check_fills(after(FailureKind::kBusy, 1, 600s, 1000h), 24h, milliseconds(24h) * 11 / 10);
  check_fills(after(FailureKind::kBusy, 5, 30s), 600s, 660s);
}

TEST_CASE("a feed that is gone is not tried again") {
  BackOff back_off(7);
  CHECK_FALSE(back_off.after_failure(FailureKind::kGone, 1, 600s, 60s).has_value());
}

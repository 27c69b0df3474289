#include "firmware/app/interval_histogram.hpp"

#include <doctest/doctest.h>

namespace sharit {
namespace {

std::chrono::nanoseconds ms(double value) {
  return std::chrono::nanoseconds{static_cast<std::int64_t>(value * 1e6)};
}

}  // namespace

TEST_CASE("percentiles are those of the intervals, to the width of a class") {
  IntervalHistogram intervals;
  CHECK(intervals.percentile_ms(0.5) == 0);
  for (int i = 1; i <= 1000; ++i) intervals.note(ms(i / 20.0));  // 0.05 to 50 ms.
  CHECK(intervals.count() == 1000);
  CHECK(intervals.percentile_ms(0.5) == doctest::Approx(25).epsilon(0.002));
  CHECK(intervals.percentile_ms(0.99) == doctest::Approx(49.5).epsilon(0.002));
  CHECK(intervals.percentile_ms(1.0) == doctest::Approx(50).epsilon(0.002));
  CHECK(intervals.percentile_ms(0.0) == doctest::Approx(0.06).epsilon(0.3));
  CHECK(intervals.longest_ms() == 50);
}

TEST_CASE("one interval is every percentile, and none is longer than the longest") {
  IntervalHistogram intervals;
  intervals.note(ms(16.667));
  for (const double share : {0.0, 0.5, 0.99, 1.0}) {
    CHECK(intervals.percentile_ms(share) == doctest::Approx(16.667).epsilon(0.001));
    CHECK(intervals.percentile_ms(share) <= intervals.longest_ms());
  }
}

TEST_CASE("what is longer than any class counts, as long as it was") {
  IntervalHistogram intervals;
  intervals.note(ms(5000));
  CHECK(intervals.percentile_ms(0.5) == 5000);
  intervals.note(ms(-3));  // A clock that went back is no reason to crash.
  CHECK(intervals.count() == 2);
  intervals.clear();
  CHECK(intervals.count() == 0);
  CHECK(intervals.longest_ms() == 0);
}

}  // namespace sharit

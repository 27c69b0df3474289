#include "firmware/app/frame_report.hpp"

#include <doctest/doctest.h>

namespace sharit {
namespace {

FrameReport report() {
  FrameReport out;
  out.seconds = 60;
  out.counters.frames = 3599;
  out.counters.refreshes = 3601;
  out.counters.steps_equal = 3597;
  out.counters.steps_skipped = 2;
  out.interval_p50_ms = 16.67;
  out.interval_p99_ms = 17.2;
  out.interval_max_ms = 33.4;
  out.cpu_per_second = 0.0123;
  out.memory = {40'000'000, 45'500'000, 30'000'000};
  return out;
}

}  // namespace

TEST_CASE("a report is one line that says all of it") {
  CHECK(describe(report()) ==
        "frames 3599, refreshes 3601 in 60.0 s, interval p50 16.67 p99 17.20 max 33.40 ms, steps "
        "equal 3597, "
        "repeated 0, skipped 2, uploads 0, tile misses 0, CPU 1.2 %, memory peak 45.5 MB, now "
        "40.0 MB");
}

TEST_CASE("a budget that is kept says nothing, nor does one that asks for nothing") {
  CHECK(passed_limits({}, report()).empty());
  CHECK(passed_limits({17.2, 45.5, 2}, report()).empty());
}

TEST_CASE("each limit that was passed is named with what was measured") {
  CHECK(passed_limits({17.0, 0, -1}, report()) ==
        "One interval in a hundred is over 17.20 ms, more than the 17.00 ms allowed.");
  CHECK(passed_limits({0, 45, 1}, report()) ==
        "2 refreshes were missed, more than the 1 allowed. Memory reached 45.5 MB, more than the "
        "45.0 MB allowed.");
  CHECK(passed_limits({0, 0, 0}, report()) == "2 refreshes were missed, more than the 0 allowed.");
}

}  // namespace sharit

#include "firmware/app/frame_meter.hpp"

#include <ctime>

namespace sharit {
namespace {

LoopCounters difference(const LoopCounters& to, const LoopCounters& from) {
  return {to.refreshes - from.refreshes,         to.frames - from.frames,
          to.steps_equal - from.steps_equal,     to.steps_repeated - from.steps_repeated,
          to.steps_skipped - from.steps_skipped, to.uploads - from.uploads,
          to.tile_misses - from.tile_misses};
}

double seconds(std::chrono::nanoseconds time) {
  return static_cast<double>(time.count()) / 1e9;
}

}  // namespace

std::chrono::nanoseconds process_cpu_time() {
  timespec used{};
  (void)clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
  return std::chrono::seconds{used.tv_sec} + std::chrono::nanoseconds{used.tv_nsec};
}

void FrameMeter::start(Nanoseconds now) {
  const Mark mark{now, process_cpu_time(), {}};
  all_ = {mark, {}};
  laps_.fill({mark, {}});
  last_ = now;
}

void FrameMeter::presented(Nanoseconds now) {
  if (last_) {
    all_.intervals.note(now - *last_);
    for (Stretch& lap : laps_) lap.intervals.note(now - *last_);
  }
  last_ = now;
}

FrameReport FrameMeter::between(const Mark& from, const Mark& to,
                                const IntervalHistogram& intervals) {
  FrameReport report;
  report.seconds = seconds(to.time - from.time);
  report.counters = difference(to.counters, from.counters);
  report.interval_p50_ms = intervals.percentile_ms(0.5);
  report.interval_p99_ms = intervals.percentile_ms(0.99);
  report.interval_max_ms = intervals.longest_ms();
  if (report.seconds > 0) report.cpu_per_second = seconds(to.cpu - from.cpu) / report.seconds;
  return report;
}

FrameReport FrameMeter::total(Nanoseconds now, const LoopCounters& counters) const {
  return between(all_.from, {now, process_cpu_time(), counters}, all_.intervals);
}

FrameReport FrameMeter::end(Lap lap, Nanoseconds now, const LoopCounters& counters) {
  Stretch& stretch = laps_.at(static_cast<std::size_t>(lap));
  const Mark mark{now, process_cpu_time(), counters};
  FrameReport report = between(stretch.from, mark, stretch.intervals);
  stretch.from = mark;
  stretch.intervals.clear();
  return report;
}

}  // namespace sharit

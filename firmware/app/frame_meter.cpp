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
  start_ = mark_ = {now, process_cpu_time(), {}};
  last_ = now;
  all_.clear();
  recent_.clear();
}

void FrameMeter::presented(Nanoseconds now) {
  if (last_) {
    all_.note(now - *last_);
    recent_.note(now - *last_);
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
  report.memory = memory_use();
  return report;
}

FrameReport FrameMeter::total(Nanoseconds now, const LoopCounters& counters) const {
  return between(start_, {now, process_cpu_time(), counters}, all_);
}

FrameReport FrameMeter::since_last(Nanoseconds now, const LoopCounters& counters) {
  const Mark mark{now, process_cpu_time(), counters};
  FrameReport report = between(mark_, mark, recent_);
  mark_ = mark;
  recent_.clear();
  return report;
}

}  // namespace sharit

#pragma once

#include <chrono>
#include <optional>

#include "firmware/app/frame_report.hpp"
#include "firmware/app/interval_histogram.hpp"

namespace sharit {

/// Measures the frame loop: over all its time and, apart, since the last minute's line. Times are
/// monotonic, processor time is the process's. Thread: main.
class FrameMeter {
 public:
  using Nanoseconds = std::chrono::nanoseconds;

  /// The first frame is on the screen; counters begin at nothing.
  void start(Nanoseconds now);
  /// A picture that moved was presented.
  void presented(Nanoseconds now);
  /// The picture rests: the time until the next present is no interval.
  void rested() { last_.reset(); }

  /// Of all the time since the start.
  [[nodiscard]] FrameReport total(Nanoseconds now, const LoopCounters& counters) const;
  /// Of the time since the last call of this, or the start.
  [[nodiscard]] FrameReport since_last(Nanoseconds now, const LoopCounters& counters);

 private:
  struct Mark {
    Nanoseconds time{0};
    Nanoseconds cpu{0};
    LoopCounters counters;
  };
  [[nodiscard]] static FrameReport between(const Mark& from, const Mark& to,
                                           const IntervalHistogram& intervals);

  Mark start_;
  Mark mark_;
  std::optional<Nanoseconds> last_;
  IntervalHistogram all_;
  IntervalHistogram recent_;
};

/// Processor time of all threads of this process so far.
[[nodiscard]] std::chrono::nanoseconds process_cpu_time();

}  // namespace sharit

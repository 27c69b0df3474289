#pragma once

#include <array>
#include <chrono>
#include <optional>

#include "firmware/app/frame_report.hpp"
#include "firmware/app/interval_histogram.hpp"

namespace sharit {

/// Measures the frame loop: over all its time and, apart, over the last minute and hour. Times are
/// monotonic, processor time is the process's; memory is not looked at, which takes a millisecond.
/// Thread: main.
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
  /// What is measured apart.
  enum class Lap { kMinute, kHour };
  /// Of the time since the last call of this for the same lap, or the start.
  [[nodiscard]] FrameReport end(Lap lap, Nanoseconds now, const LoopCounters& counters);

 private:
  struct Mark {
    Nanoseconds time{0};
    Nanoseconds cpu{0};
    LoopCounters counters;
  };
  [[nodiscard]] static FrameReport between(const Mark& from, const Mark& to,
                                           const IntervalHistogram& intervals);

  /// Since when, and what has been seen since.
  struct Stretch {
    Mark from;
    IntervalHistogram intervals;
  };

  Stretch all_;
  std::array<Stretch, 2> laps_;  ///< By `Lap`.
  std::optional<Nanoseconds> last_;
};

/// Processor time of all threads of this process so far.
[[nodiscard]] std::chrono::nanoseconds process_cpu_time();

}  // namespace sharit

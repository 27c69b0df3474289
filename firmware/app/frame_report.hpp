#pragma once

#include <string>

#include "firmware/system/memory.hpp"
#include "render/scene/counters.hpp"

namespace sharit {

/// How the frame loop fared over some time. Plain data.
struct FrameReport {
  double seconds = 0;
  LoopCounters counters;  ///< Of that time alone.
  double refresh_hz = 0;  ///< Of the display, as measured or told.
  double step_px = 0;     ///< Of the first lane, per refresh.
  double px_per_second = 0;
  double interval_p50_ms = 0;  ///< Between presents of a moving picture.
  double interval_p99_ms = 0;
  double interval_max_ms = 0;
  double cpu_per_second = 0;  ///< Of all threads.
  MemoryUse memory;           ///< At its end.
};

/// For the log, in one line.
[[nodiscard]] std::string describe(const FrameReport& report);

/// What a venue or a test allows; nothing set: all is well. (`--max-p99-ms` and its kin.)
struct FrameBudget {
  double max_p99_ms = 0;  ///< 0: any.
  double max_rss_mb = 0;  ///< Of the peak, in 10^6 bytes; 0: any.
  long max_skipped = -1;  ///< Refreshes; negative: any.
};

/// A sentence for each limit that was passed, empty where none was.
[[nodiscard]] std::string passed_limits(const FrameBudget& budget, const FrameReport& report);

}  // namespace sharit

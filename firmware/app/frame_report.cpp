#include "firmware/app/frame_report.hpp"

#include <cstdint>
#include <cstdio>

namespace sharit {
namespace {

std::string decimal(double value, int places) {
  char text[64];
  std::snprintf(text, sizeof text, "%.*f", places, value);
  return text;
}

double megabytes(std::uint64_t bytes) {
  return static_cast<double>(bytes) / 1e6;
}

}  // namespace

std::string describe(const FrameReport& report) {
  const LoopCounters& counted = report.counters;
  return "frames " + std::to_string(counted.frames) + ", refreshes " +
         std::to_string(counted.refreshes) + " in " + decimal(report.seconds, 1) +
         " s, interval p50 " + decimal(report.interval_p50_ms, 2) + " p99 " +
         decimal(report.interval_p99_ms, 2) + " max " + decimal(report.interval_max_ms, 2) +
         " ms, steps equal " + std::to_string(counted.steps_equal) + ", repeated " +
         std::to_string(counted.steps_repeated) + ", skipped " +
         std::to_string(counted.steps_skipped) + ", uploads " + std::to_string(counted.uploads) +
         ", tile misses " + std::to_string(counted.tile_misses) + ", CPU " +
         decimal(report.cpu_per_second * 100, 1) + " %, memory peak " +
         decimal(megabytes(report.memory.peak), 1) + " MB, now " +
         decimal(megabytes(report.memory.resident), 1) + " MB";
}

std::string passed_limits(const FrameBudget& budget, const FrameReport& report) {
  std::string said;
  const auto say = [&said](const std::string& what, const std::string& limit) {
    said += (said.empty() ? "" : " ") + what + ", more than the " + limit + " allowed.";
  };
  if (budget.max_p99_ms > 0 && report.interval_p99_ms > budget.max_p99_ms) {
    say("One interval in a hundred is over " + decimal(report.interval_p99_ms, 2) + " ms",
        decimal(budget.max_p99_ms, 2) + " ms");
  }
  if (budget.max_skipped >= 0 &&
      report.counters.steps_skipped > static_cast<std::uint64_t>(budget.max_skipped)) {
    say(std::to_string(report.counters.steps_skipped) + " refreshes were missed",
        std::to_string(budget.max_skipped));
  }
  const double peak = megabytes(report.memory.peak);
  if (budget.max_rss_mb > 0 && peak > budget.max_rss_mb) {
    say("Memory reached " + decimal(peak, 1) + " MB", decimal(budget.max_rss_mb, 1) + " MB");
  }
  return said;
}

}  // namespace sharit

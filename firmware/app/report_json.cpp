#include "firmware/app/report_json.hpp"

#include <cmath>
#include <cstdint>

#include <nlohmann/json.hpp>

namespace sharit {
namespace {

double rounded(double value) {
  return std::round(value * 1000.0) / 1000.0;
}

double megabytes(std::uint64_t bytes) {
  return rounded(static_cast<double>(bytes) / 1e6);
}

}  // namespace

std::string report_json(const FrameReport& report) {
  const LoopCounters& counted = report.counters;
  const nlohmann::json object = {{"seconds", rounded(report.seconds)},
                                 {"refresh_hz", rounded(report.refresh_hz)},
                                 {"step_px", rounded(report.step_px)},
                                 {"px_per_second", rounded(report.px_per_second)},
                                 {"interval_ms",
                                  {{"p50", rounded(report.interval_p50_ms)},
                                   {"p99", rounded(report.interval_p99_ms)},
                                   {"max", rounded(report.interval_max_ms)}}},
                                 {"frames", counted.frames},
                                 {"refreshes", counted.refreshes},
                                 {"steps",
                                  {{"equal", counted.steps_equal},
                                   {"repeated", counted.steps_repeated},
                                   {"skipped", counted.steps_skipped}}},
                                 {"uploads", counted.uploads},
                                 {"tile_misses", counted.tile_misses},
                                 {"cpu_per_second", std::round(report.cpu_per_second * 1e5) / 1e5},
                                 {"memory",
                                  {{"rss_mb", megabytes(report.memory.resident)},
                                   {"peak_mb", megabytes(report.memory.peak)},
                                   {"pss_mb", megabytes(report.memory.proportional)}}}};
  return object.dump();
}

}  // namespace sharit

#pragma once

#include <string>

#include "firmware/app/frame_report.hpp"

namespace sharit {

/// The report as a JSON object: `{"seconds":…,"refresh_hz":…,"step_px":…,"px_per_second":…,
/// "interval_ms":{"p50","p99","max"},"frames","refreshes","steps":{"equal","repeated","skipped"},
/// "uploads","tile_misses","cpu_per_second","memory":{"rss_mb","peak_mb","pss_mb"}}`.
[[nodiscard]] std::string report_json(const FrameReport& report);

}  // namespace sharit

#pragma once

#include <chrono>
#include <vector>

#include "firmware/wording/zone.hpp"
#include "render/support/week_hours.hpp"

namespace sharit {

/// When the hours are open from two days before `time` to nine days after it, so that every day of
/// the week is in it: ascending, stretches that touch are one. Each wall time is read by
/// `Zone::to_utc`, so where clocks change a stretch is an hour longer or shorter; one that lies
/// wholly in a skipped hour comes that much later. Pure. Thread: any.
[[nodiscard]] std::vector<OpenTime> open_times(const WeekHours& hours, const Zone& zone,
                                               std::chrono::sys_seconds time);

}  // namespace sharit

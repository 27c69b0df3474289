#pragma once

#include <bitset>
#include <chrono>
#include <vector>

#include "firmware/wording/zone.hpp"

namespace sharit {

/// Hours of the week by the wall clock: "sun, mon, 09:00-11:30".
/// Units: minutes since local midnight. A span whose end is not after its start runs over midnight
/// and belongs to the day on which it starts; 0 to 1440 is the whole day.
struct WeekHours {
  struct Span {
    std::chrono::minutes from{0};   ///< 0 to 1439.
    std::chrono::minutes until{0};  ///< 0 to 1440; the minute itself is outside.
    friend bool operator==(const Span&, const Span&) = default;
  };
  std::bitset<7> days;      ///< Sunday is 0; none set: every day.
  std::vector<Span> spans;  ///< None: the whole day.
  friend bool operator==(const WeekHours&, const WeekHours&) = default;
};

/// A stretch of time, `until` outside.
struct OpenTime {
  std::chrono::sys_seconds from{};
  std::chrono::sys_seconds until{};
  friend bool operator==(const OpenTime&, const OpenTime&) = default;
};

/// When the hours are open from two days before `time` to nine days after it, so that every day of
/// the week is in it: ascending, stretches that touch are one. Each wall time is read by
/// `Zone::to_utc`, so where clocks change a stretch is an hour longer or shorter; one that lies
/// wholly in a skipped hour comes that much later. Pure. Thread: any.
[[nodiscard]] std::vector<OpenTime> open_times(const WeekHours& hours, const Zone& zone,
                                               std::chrono::sys_seconds time);

}  // namespace sharit

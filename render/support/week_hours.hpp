#pragma once

#include <bitset>
#include <chrono>
#include <vector>

namespace sharit {

/// Hours of the week by the wall clock: "sun, mon, 09:00-11:30". Plain data.
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

  [[nodiscard]] bool any_time() const { return days.none() && spans.empty(); }
  friend bool operator==(const WeekHours&, const WeekHours&) = default;
};

/// A stretch of time, `until` outside.
struct OpenTime {
  std::chrono::sys_seconds from{};
  std::chrono::sys_seconds until{};
  friend bool operator==(const OpenTime&, const OpenTime&) = default;
};

/// The same by the wall clock.
struct LocalOpenTime {
  std::chrono::local_seconds from{};
  std::chrono::local_seconds until{};
};

/// The spans of each day from `first` to `last`, day after day; not sorted within a day. Pure.
[[nodiscard]] std::vector<LocalOpenTime> open_times_on(const WeekHours& hours,
                                                       std::chrono::local_days first,
                                                       std::chrono::local_days last);

}  // namespace sharit

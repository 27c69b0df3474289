#include "firmware/wording/open_times.hpp"

#include <algorithm>
#include <utility>

namespace sharit {
namespace {

constexpr std::chrono::days kBefore{2};
constexpr std::chrono::days kAfter{9};

std::vector<OpenTime> joined(std::vector<OpenTime> times) {
  std::ranges::sort(times, {}, &OpenTime::from);
  std::vector<OpenTime> out;
  for (const OpenTime& time : times) {
    if (!out.empty() && time.from <= out.back().until)
      out.back().until = std::max(out.back().until, time.until);
    else
      out.push_back(time);
  }
  return out;
}

}  // namespace

std::vector<OpenTime> open_times(const WeekHours& hours, const Zone& zone,
                                 std::chrono::sys_seconds time) {
  const std::chrono::local_seconds local((time + zone.offset_at(time)).time_since_epoch());
  const auto today = std::chrono::floor<std::chrono::days>(local);
  std::vector<OpenTime> out;
  for (const LocalOpenTime& wall : open_times_on(hours, today - kBefore, today + kAfter)) {
    const OpenTime open{zone.to_utc(wall.from), zone.to_utc(wall.until)};
    if (open.from < open.until) out.push_back(open);
  }
  return joined(std::move(out));
}

}  // namespace sharit

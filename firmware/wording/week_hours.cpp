#include "firmware/wording/week_hours.hpp"

#include <algorithm>
#include <utility>

namespace sharit {
namespace {

constexpr std::chrono::days kBefore{2};
constexpr std::chrono::days kAfter{9};
constexpr std::chrono::minutes kDay{24 * 60};

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
  const std::vector<WeekHours::Span> whole{{std::chrono::minutes{0}, kDay}};
  const auto& spans = hours.spans.empty() ? whole : hours.spans;
  const std::chrono::local_seconds local((time + zone.offset_at(time)).time_since_epoch());
  const auto today = std::chrono::floor<std::chrono::days>(local);
  std::vector<OpenTime> out;
  for (auto day = today - kBefore; day <= today + kAfter; day += std::chrono::days(1)) {
    if (hours.days.any() && !hours.days.test(std::chrono::weekday(day).c_encoding())) continue;
    for (const WeekHours::Span& span : spans) {
      const auto until = span.until > span.from ? span.until : span.until + kDay;
      const OpenTime open{zone.to_utc(day + span.from), zone.to_utc(day + until)};
      if (open.from < open.until) out.push_back(open);
    }
  }
  return joined(std::move(out));
}

}  // namespace sharit

#include "render/support/week_hours.hpp"

namespace sharit {
namespace {

constexpr std::chrono::minutes kDay{24 * 60};

}  // namespace

std::vector<LocalOpenTime> open_times_on(const WeekHours& hours, std::chrono::local_days first,
                                         std::chrono::local_days last) {
  const std::vector<WeekHours::Span> whole{{std::chrono::minutes{0}, kDay}};
  const auto& spans = hours.spans.empty() ? whole : hours.spans;
  std::vector<LocalOpenTime> out;
  for (auto day = first; day <= last; day += std::chrono::days(1)) {
    if (hours.days.any() && !hours.days.test(std::chrono::weekday(day).c_encoding())) continue;
    for (const WeekHours::Span& span : spans) {
      const auto until = span.until > span.from ? span.until : span.until + kDay;
      out.push_back({day + span.from, day + until});
    }
  }
  return out;
}

}  // namespace sharit

#include "firmware/app/opening_hours.hpp"

namespace sharit {

std::optional<std::vector<OpenTime>> opening_hours(const WeekHours& hours, const Wording& wording,
                                                   std::optional<WallTime> now) {
  if (hours.any_time()) return std::nullopt;
  return now ? wording.open_times(hours, *now) : std::vector<OpenTime>{};
}

std::optional<WallTime> closing_time(const std::optional<std::vector<OpenTime>>& stretches,
                                     std::optional<WallTime> now) {
  if (!stretches || !now) return std::nullopt;
  for (const OpenTime& open : *stretches) {
    if (open.from <= *now && *now < open.until && open.until <= *now + std::chrono::days(7))
      return open.until;
  }
  return std::nullopt;
}

}  // namespace sharit

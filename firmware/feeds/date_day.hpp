#pragma once

#include <chrono>
#include <cstddef>
#include <optional>

#include "firmware/feeds/date_parts.hpp"

namespace sharit {

/// A day of the calendar as a date's text names it, not yet checked against it.
struct DateDay {
  enum class Count {
    kOfMonth,
    kOfYear,  ///< ISO 8601's 2026-015: `day` is one of 366, `month` says nothing.
    kOfWeek,  ///< ISO 8601's 2026-W03-4: `month` is one of 53 weeks, `day` 1-7.
  };
  Count count = Count::kOfMonth;
  long long year = -1;
  long long month = 1;
  long long day = 1;
  std::size_t behind = 0;  ///< The first part that is not the day's.
};

/// Reads the day that begins at `at`, whatever the order: 2026-01-15, 15/01/2026 (the day first, as
/// the region writes it, but where it can't be, or where an "AM" or "PM" follows, the month), 15
/// January 2026, Jan 15, 2026, asctime with the year at the end (which then leaves `parts`), Jan
/// 2026. Weekdays and filling words ("of", "de", "من") are passed over. Thread: any.
[[nodiscard]] std::optional<DateDay> read_date_day(DateParts& parts, std::size_t at);

/// Empty where the calendar has no such day, or it lies outside the years 1990-2199.
[[nodiscard]] std::optional<std::chrono::sys_days> day_of_calendar(const DateDay& day);

}  // namespace sharit

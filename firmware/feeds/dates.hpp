#pragma once

#include <optional>
#include <string_view>

#include "firmware/feeds/headline.hpp"

namespace sharit {

/// The moment a feed's date means: RFC 822/1123/850 and asctime, RFC 3339 and the ISO 8601 forms
/// found in feeds (weeks and days of the year too), the day or the month in front, seconds or
/// milliseconds since 1970; each also with Arabic or Persian digits and the month names of
/// `month_names`. The weekday is ignored, right or wrong. No zone means UTC; only a date in Korean
/// words is in Korea's zone. Hijri and Solar Hijri dates, years before 1990, dates that don't
/// exist, times that are none and anything not understood are no date. Thread: any.
[[nodiscard]] std::optional<WallTime> parse_date(std::string_view text);

}  // namespace sharit

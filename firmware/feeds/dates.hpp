#pragma once

#include <optional>
#include <string_view>

#include "firmware/feeds/headline.hpp"

namespace sharit {

/// The moment a feed's date means: RFC 822/1123/850 and asctime, RFC 3339 and the ISO 8601 forms
/// found in feeds, seconds or milliseconds since 1970, each also with Arabic or Persian digits and
/// Arabic month names of Egypt, the Levant and the Maghreb. The weekday is ignored, right or wrong.
/// No zone means UTC. Hijri and Solar Hijri dates, years before 1990, dates that don't exist and
/// anything not understood are no date. Thread: any.
[[nodiscard]] std::optional<WallTime> parse_date(std::string_view text);

}  // namespace sharit

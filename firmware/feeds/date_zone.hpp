#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "firmware/feeds/date_parts.hpp"

namespace sharit {

/// What a date says of its zone, in any of: an offset ("+03:00", "-0700", "-07"), a name ("EST",
/// "PT"), both (the offset counts), or a region ("Asia/Riyadh", whose offset hangs on the moment).
struct DateZone {
  bool stated = false;    ///< By something that was understood.
  long long minutes = 0;  ///< East of UTC.
  std::string region;     ///< Not empty where the offset must still be looked up.
};

/// Reads what follows a time. Nothing, and a name nobody knows, is UTC. Empty where something
/// that begins like an offset is none ("+00:xx", "-06:00Textra"). Thread: any.
[[nodiscard]] std::optional<DateZone> read_date_zone(const DateParts& parts, std::size_t at);

/// Minutes east of UTC that the clocks of a region ("America/Sao_Paulo") showed at a local time in
/// seconds since 1970; 0 for a region nobody knows. Thread: any.
[[nodiscard]] long long region_minutes(const std::string& region, long long local_seconds);

}  // namespace sharit

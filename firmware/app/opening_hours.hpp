#pragma once

#include <optional>
#include <vector>

#include "firmware/feeds/headline.hpp"
#include "firmware/wording/wording.hpp"
#include "render/support/week_hours.hpp"

namespace sharit {

/// When hours of the file are open around `now`, in UTC; none: at any time. While the clock is not
/// trusted (`now` none) they are never open. Pure. Thread: any.
[[nodiscard]] std::optional<std::vector<OpenTime>> opening_hours(const WeekHours& hours,
                                                                 const Wording& wording,
                                                                 std::optional<WallTime> now);

/// When the stretch that holds `now` ends; none where there is no such stretch, or hours that are
/// open for a week from now: those never close.
[[nodiscard]] std::optional<WallTime> closing_time(
    const std::optional<std::vector<OpenTime>>& stretches, std::optional<WallTime> now);

}  // namespace sharit

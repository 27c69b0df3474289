#pragma once

#include <vector>

#include "firmware/config/settings.hpp"
#include "firmware/feeds/feed_state.hpp"

namespace sharit {

/// Reads every feed of the settings once, without touching the store, for `snapshot` and `record`.
/// A source that does not answer gives its last good headlines where there are any; it is told on
/// standard error. Blocks.
[[nodiscard]] std::vector<FeedState> gather_feeds(const Settings& settings, WallTime now);

}  // namespace sharit

#pragma once

#include <vector>

#include "firmware/config/settings.hpp"
#include "firmware/feeds/feed_spec.hpp"

namespace sharit {

/// What the feed thread is told, in the order of the file: the only bridge from settings to feeds.
[[nodiscard]] std::vector<FeedSpec> feed_specs(const Settings& settings);

}  // namespace sharit

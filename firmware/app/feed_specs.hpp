#pragma once

#include <vector>

#include "firmware/config/settings.hpp"
#include "firmware/feeds/feed_spec.hpp"
#include "firmware/feeds/transport.hpp"

namespace sharit {

/// What the feed thread is told, in the order of the file: the only bridge from settings to feeds.
[[nodiscard]] std::vector<FeedSpec> feed_specs(const Settings& settings);

/// Proxy and certificate authorities for every request.
[[nodiscard]] HttpRoute http_route(const Settings& settings);

}  // namespace sharit

#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "firmware/feeds/headline.hpp"

namespace sharit {

/// What is to be shown, in order: breaking, notices, then feeds. Immutable and numbered; the feed
/// thread publishes a new one with a higher serial, main compares serials. Thread: any.
struct Playlist {
  std::uint64_t serial = 0;
  std::vector<Headline> const entries;
};

using PlaylistPtr = std::shared_ptr<const Playlist>;

}  // namespace sharit

#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include "firmware/config/first_file.hpp"
#include "firmware/feeds/feed_clock.hpp"
#include "firmware/feeds/source_batch.hpp"

namespace sharit {

/// What the address that somebody typed came to when it was fetched.
struct SiteFeed {
  FirstFile::Feed feed;       ///< As to be written: the feed's own address and name.
  std::size_t headlines = 0;  ///< None: `error` says why.
  std::string first;          ///< The first of them.
  std::string error;          ///< A sentence; empty when there are headlines.
  bool unreachable = false;   ///< The network may be at fault, not the address.
};

/// The address as a settings file wants it: "https://" before "news.example", a path made whole, as
/// paths in the file count from its folder.
[[nodiscard]] std::string whole_address(const std::string& typed);

/// Fetches the address, and where it is a page the feeds that it names, until one has headlines.
/// An address of a private network is allowed, and the feed says so. `meanwhile` is called while it
/// takes time. Touches no store. Blocks, up to two minutes.
[[nodiscard]] SiteFeed find_site_feed(const std::string& typed, const std::string& language,
                                      const ReadOptions& read, Transport& transport,
                                      const FeedClock& clock,
                                      const std::function<void()>& meanwhile);

}  // namespace sharit

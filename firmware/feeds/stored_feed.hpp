#pragma once

#include <string>
#include <vector>

#include "firmware/feeds/alert_links.hpp"
#include "firmware/feeds/headline.hpp"
#include "firmware/feeds/moved_address.hpp"
#include "firmware/feeds/transport.hpp"

namespace sharit {

/// The last good answer of one feed, as it survives a restart.
struct StoredFeed {
  std::string key;  ///< `feed_key`.
  std::string title;
  std::vector<Headline> headlines;
  Validators validators;
  WallTime validators_since{};  ///< When a whole document came last; the epoch: not known.
  std::string body_hash;        ///< Of the last good body; empty when not known.
  WallTime last_good{};
  std::string
      found_url;  ///< Where a page that was named as the feed said its feed is; may be empty.
  MovedAddress moved;
  std::vector<AlertDocument> alerts;  ///< Of an index that links to them.
};

}  // namespace sharit

#pragma once

#include <optional>

#include "firmware/config/settings.hpp"
#include "firmware/feeds/feed_spec.hpp"
#include "firmware/feeds/store.hpp"

namespace sharit {

/// The last good answers that the ticker has kept on this machine, only to look at: the file is
/// neither made nor changed, and a running ticker may hold it. Thread: one at a time.
class StoredFeeds {
 public:
  explicit StoredFeeds(const Settings& settings);
  /// None where there is none.
  [[nodiscard]] std::optional<StoredFeed> load(const FeedSpec& spec) const;

 private:
  std::optional<Store> store_;
};

}  // namespace sharit

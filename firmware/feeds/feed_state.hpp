#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "firmware/feeds/feed_spec.hpp"
#include "firmware/feeds/headline.hpp"
#include "firmware/feeds/parsed_source.hpp"

namespace sharit {

enum class FeedStatus {
  kWaiting,  ///< Not answered yet since the start; the headlines are those of the store.
  kGood,     ///< The last try brought headlines or confirmed the ones we have.
  kFailing,  ///< The last try failed; the headlines are the last good ones.
  kGone,     ///< The server said 410: not asked again until the configuration changes.
};

using HeadlineList = std::shared_ptr<const std::vector<Headline>>;

/// How one feed stands. Immutable once published.
struct FeedState {
  FeedSpec spec;
  std::string title;       ///< `spec.name`, else the feed's own title, else its address.
  HeadlineList headlines;  ///< Never null. Document order, duplicates dropped, whole texts.
  FeedStatus status = FeedStatus::kWaiting;
  std::optional<WallTime> last_good;  ///< When the headlines were last brought or confirmed.
  std::optional<WallTime> next_try;
  /// Nothing has brought or confirmed the headlines for half a day, or three rounds if longer.
  bool stale = false;
  int failures = 0;        ///< In a row.
  std::string error_code;  ///< Of the last try, empty when good: "http_404", "not_a_feed", ...
  std::string error;       ///< The same as a sentence for a person.
  std::vector<SourceWarning> warnings;
};

/// All feeds at one moment, in the order of the configuration.
struct FeedSnapshot {
  std::uint64_t revision = 0;            ///< Grows with every change of anything.
  std::uint64_t headlines_revision = 0;  ///< Grows only when some headline list changed.
  std::vector<FeedState> feeds;
  std::string store_trouble = {};  ///< Why headlines can't be stored, a sentence; empty: they can.
};

}  // namespace sharit

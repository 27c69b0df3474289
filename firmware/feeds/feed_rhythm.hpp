#pragma once

#include <bitset>
#include <chrono>
#include <string_view>

#include "firmware/feeds/headline.hpp"

namespace sharit {

/// When a feed itself wants to be fetched: RSS 2.0 ttl, skipHours, skipDays; RSS 1.0 syndication
/// module (sy:updatePeriod, sy:updateFrequency). Hours and days are those of GMT.
struct FeedRhythm {
  std::chrono::seconds hold{0};  ///< The longer of ttl and update period; 0: no wish.
  std::bitset<24> skip_hours;
  std::bitset<7> skip_days;  ///< 0 is Sunday.

  /// The first moment from `when` on that is not to be skipped. Where every hour or every day is,
  /// the wish is a mistake and nothing is skipped.
  [[nodiscard]] WallTime allowed(WallTime when) const;

  friend bool operator==(const FeedRhythm&, const FeedRhythm&) = default;
};

/// Reads the head of an RSS or RDF document, up to its first item. Linear; `utf8` must be valid.
[[nodiscard]] FeedRhythm read_rhythm(std::string_view utf8);

}  // namespace sharit

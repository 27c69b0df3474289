#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "firmware/feeds/headline.hpp"
#include "render/support/week_hours.hpp"

namespace sharit {

/// When something is shown, ascending; none: at any time. Needs a clock that is trusted.
using OpenTimes = std::optional<std::vector<OpenTime>>;

/// One feed's last good headlines, in document order.
struct FeedHeadlines {
  std::vector<Headline> headlines;
  std::size_t max_items = 0;  ///< 0: all.
  int weight = 1;             ///< How many times a round its headlines come: 1 to 10.
  OpenTimes hours = {};       ///< Outside of them the feed has no headlines.
};

/// A text of the operator with its time window, already in UTC.
struct OperatorMessage {
  Headline headline;  ///< Level kNotice or kBreaking, direction set; `expires` is not looked at.
  std::optional<WallTime> from;
  std::optional<WallTime> until;
  OpenTimes hours;  ///< Between the two.
};

enum class FeedOrder {
  kBlocks,  ///< Feed after feed, as configured.
  kNewest,  ///< All headlines by date, undated ones after them.
};

struct MergeRules {
  std::chrono::seconds max_age{72LL * 60 * 60};  ///< 0: no limit.
  std::size_t min_items = 5;  ///< Of all feeds together: old ones stay while there are fewer.
  FeedOrder order = FeedOrder::kBlocks;
};

/// The time to merge for: none while the wall clock cannot be trusted; then ages, expiry and future
/// dates are not looked at and only messages and feeds without times are shown.
using MergeTime = std::optional<WallTime>;

/// Makes one ordered list of feeds (in configured order) and messages. Pure.
/// - within a feed: newest first; undated ones after them, in document order. A date up to an hour
///   ahead counts as now; one further ahead is held back until it is due.
/// - gone: expired; older than `max_age` (undated: since first seen; one that says when it expires
///   is no older than that), but the newest of those stay
///   while fewer than `min_items` are left; beyond the feed's `max_items`; messages and feeds
///   out of their time.
/// - headlines with one id in one feed, one link, or one `key` are one: the first stays, in
///   the order of the feeds. A link that a feed gives to several headlines tells nothing.
/// - order: breaking (messages before feeds), notices, then as `MergeRules::order` says.
/// - a feed of weight 3 stands in the list three times, its turns as far apart as they can be;
///   breaking ones and notices stand once.
[[nodiscard]] std::vector<Headline> merge_headlines(std::span<const FeedHeadlines> feeds,
                                                    std::span<const OperatorMessage> messages,
                                                    const MergeRules& rules, MergeTime now);

/// When the same call gives another list for the first time after `now`, as far as time alone
/// decides: something begins, ends, comes due or grows old. None: never.
[[nodiscard]] std::optional<WallTime> next_merge_time(std::span<const FeedHeadlines> feeds,
                                                      std::span<const OperatorMessage> messages,
                                                      const MergeRules& rules, WallTime now);

}  // namespace sharit

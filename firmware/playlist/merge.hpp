#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "firmware/feeds/headline.hpp"

namespace sharit {

/// One feed's last good headlines, in document order.
struct FeedHeadlines {
  std::vector<Headline> headlines;
  std::size_t max_items = 0;  ///< 0: all.
};

/// A text of the operator with its time window, already in UTC.
struct OperatorMessage {
  Headline headline;  ///< Level kNotice or kBreaking, direction set; `expires` is not looked at.
  std::optional<WallTime> from;
  std::optional<WallTime> until;
};

struct MergeRules {
  std::chrono::seconds max_age{72LL * 60 * 60};  ///< 0: no limit.
  std::size_t min_items = 5;  ///< Per feed: the newest so many stay however old they are.
};

/// The time to merge for: none while the wall clock cannot be trusted; then ages, expiry and future
/// dates are not looked at and only messages without times are shown.
using MergeTime = std::optional<WallTime>;

/// Makes one ordered list of feeds (in configured order) and messages. Pure.
/// - a feed's headlines: newest first, undated after dated in document order; a date up to an hour
///   ahead counts as now, one further ahead is held back until then; expired ones drop; older than
///   `max_age` drop while more than `min_items` are left; then at most `max_items`.
/// - across feeds, headlines with one link or one normalised text are one; the first feed keeps it.
/// - order: breaking (messages before feeds), notices, the feeds in turn, block by block.
[[nodiscard]] std::vector<Headline> merge_headlines(std::span<const FeedHeadlines> feeds,
                                                    std::span<const OperatorMessage> messages,
                                                    const MergeRules& rules, MergeTime now);

/// The next instant after `now` at which `merge_headlines` could answer differently by time alone
/// (a message starts or ends, a headline expires, ages out or comes due). None: never.
[[nodiscard]] std::optional<WallTime> next_merge_time(std::span<const FeedHeadlines> feeds,
                                                      std::span<const OperatorMessage> messages,
                                                      const MergeRules& rules, WallTime now);

}  // namespace sharit

#pragma once

#include "firmware/feeds/feed_spec.hpp"
#include "firmware/feeds/parsed_source.hpp"
#include "firmware/feeds/raw_feed.hpp"

namespace sharit {

/// A document taken apart, made into headlines: plain text, site name off, dates read, identity
/// given, duplicates within the source dropped, direction from the text of each and of all.
/// `now` (the epoch for unknown) only serves the warning about dates ahead.
[[nodiscard]] ParsedSource clean_feed(RawFeed raw, const FeedSpec& spec, WallTime now);

}  // namespace sharit

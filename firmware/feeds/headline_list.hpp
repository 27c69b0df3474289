#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "firmware/feeds/feed_spec.hpp"
#include "firmware/feeds/headline.hpp"
#include "firmware/feeds/parsed_source.hpp"

namespace sharit {

/// Headlines of a parsed source. One that was there before (same id) keeps its first-seen time,
/// others get `now` (`WallTime{}` while the clock is wrong).
/// A truncated document does not withdraw what it no longer reached: the old headlines follow.
[[nodiscard]] std::vector<Headline> make_headlines(const ParsedSource& source, const FeedSpec& spec,
                                                   const std::string& title,
                                                   const std::vector<Headline>& before,
                                                   WallTime now);

/// What tells a headline of a feed named `site` from all others, and is the same in every feed that
/// has it: a name of the site at its end says nothing.
[[nodiscard]] std::string headline_key(std::string_view text, std::string_view site);

/// Gives stored headlines the level of today's configuration: what was breaking as an alert stays
/// so only where alerts may be.
void give_level(std::vector<Headline>& headlines, const FeedSpec& spec);

/// Whether two lists show the same.
[[nodiscard]] bool same_headlines(const std::vector<Headline>& a, const std::vector<Headline>& b);

/// A language that can be that of a headline of this direction: many Arabic sites say "en-US".
/// Empty when `stated` can't.
[[nodiscard]] std::string plausible_language(std::string_view stated, Direction direction);

}  // namespace sharit

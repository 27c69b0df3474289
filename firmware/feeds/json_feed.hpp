#pragma once

#include <optional>
#include <string_view>

#include "firmware/feeds/raw_feed.hpp"

namespace sharit {

/// Reads JSON Feed 1.0 and 1.1 from valid UTF-8, mended where it is not JSON ("json_repaired",
/// "truncated"). Nothing when it holds no list "items".
[[nodiscard]] std::optional<RawFeed> read_json_feed(std::string_view utf8,
                                                    ItemText text = ItemText::kLeave);

/// The headline and date of a JSON-LD script of a page: the first Article, NewsArticle or other
/// "...Article" or "...BlogPosting" with a headline, at the top, in a list, in "@graph" or as
/// "mainEntity". Mistakes and a comment or CDATA section around it are passed over.
[[nodiscard]] std::optional<RawItem> read_json_ld_article(std::string_view utf8);

}  // namespace sharit

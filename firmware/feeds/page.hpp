#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "firmware/feeds/raw_feed.hpp"
#include "render/support/result.hpp"

namespace sharit {

/// How far a page has to say itself that it is an article.
enum class PageProof {
  kArticle,  ///< Only a JSON-LD article or og:type=article gives a headline.
  kAsked,    ///< The operator said it is a page: h1 and title will do.
};

/// The one headline of an article page: JSON-LD `headline`, og:title, h1, title less the site name.
/// No items when there is none. `utf8` is valid UTF-8; links are made absolute with `base_url`.
[[nodiscard]] RawFeed read_article_page(std::string_view utf8, const std::string& base_url,
                                        PageProof proof);

/// A list of headlines by CSS selector, in document order, each with the link it holds or is in.
/// Fails: kCall for a selector that is not understood, kInput for a page that can't be parsed.
[[nodiscard]] Result<RawFeed> read_list_page(std::string_view utf8, const std::string& base_url,
                                             const std::string& selector);

/// Whether a document begins like HTML.
[[nodiscard]] bool looks_like_html(std::string_view utf8);

}  // namespace sharit

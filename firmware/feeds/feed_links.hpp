#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sharit {

/// The feeds that a web page names for itself, in document order: <link rel="alternate"> of a
/// feed's type in its head, resolved against <base> and `page_url` (the address the page came from
/// in the end, may be empty). Left out: feeds of comments, oEmbed, WordPress's /wp-json/, addresses
/// that are not http. A page of a site that names none: the usual places on that site. At most 8,
/// all different. Linear in the page; `utf8` is valid UTF-8.
[[nodiscard]] std::vector<std::string> feed_links(std::string_view utf8,
                                                  const std::string& page_url);

}  // namespace sharit

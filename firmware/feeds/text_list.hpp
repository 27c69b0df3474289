#pragma once

#include <string_view>

#include "firmware/feeds/raw_feed.hpp"

namespace sharit {

/// A plain list: every line that is not blank is a headline, except "#" alone and "# ...", which
/// are comments; "#word" is a hashtag. `utf8` must be valid UTF-8.
[[nodiscard]] RawFeed read_text_list(std::string_view utf8);

/// Whether something reads like such a list: no control characters, no markup at its start.
[[nodiscard]] bool looks_like_text(std::string_view utf8);

}  // namespace sharit

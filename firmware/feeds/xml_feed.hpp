#pragma once

#include <optional>
#include <string_view>

#include "firmware/feeds/raw_feed.hpp"

namespace sharit {

/// Reads RSS 0.9x and 2.0, RDF (RSS 0.90, 1.0), Atom 0.3 and 1.0 and news site maps, well-formed or
/// not, from valid UTF-8. Only a title that is a child of its item counts; dc:, media: and itunes:
/// titles stand in where there is none. Whole titles only: one that is open when the document ends
/// is dropped ("truncated"). Nothing when no such root is found, or HTML comes first. Linear.
[[nodiscard]] std::optional<RawFeed> read_xml_feed(std::string_view utf8,
                                                   ItemText text = ItemText::kLeave);

}  // namespace sharit

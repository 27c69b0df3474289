#pragma once

#include <cstddef>
#include <string_view>

#include "firmware/feeds/source_reader.hpp"

namespace sharit::fuzz {

/// One input of the fuzzer, read: six digits that say how the document was asked for (kind, place,
/// the server's charset, selector, language, time and whether text gives titles), then its bytes.
/// Any byte is a digit: its distance from '0', modulo the number of choices. Of some selectors the
/// text is the first line.
/// @lifetime `bytes` is of the input.
struct FeedCase {
  FeedSpec spec;
  DocumentHints hints;
  std::string_view bytes;
};

inline constexpr std::size_t kFeedHeaderBytes = 6;

/// An input shorter than its header has zeros for the rest and an empty document.
[[nodiscard]] FeedCase read_feed_case(std::string_view input);

}  // namespace sharit::fuzz

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace sharit {

/// Untrusted text as part of one line of a log: control characters and bytes that are no UTF-8
/// become \xNN, line ends \n, characters that are invisible or reorder (bidi controls, zero width,
/// line separators, tags) \u{NNNN}. At most `limit` bytes, cut at a character, then "…". ZWNJ and
/// ZWJ stay: Persian needs them. Pure.
[[nodiscard]] std::string escape_for_log(std::string_view untrusted, std::size_t limit = 600);

}  // namespace sharit

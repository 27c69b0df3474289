#pragma once

#include <cstddef>
#include <string_view>

namespace sharit {

/// The end of the extended grapheme cluster that starts at `begin`, which must be a cluster
/// boundary (UAX #29 for Unicode 15.0, rules GB3 to GB999). `begin` < text.size(). Thread: any.
[[nodiscard]] std::size_t grapheme_end(std::u32string_view text, std::size_t begin);

}  // namespace sharit

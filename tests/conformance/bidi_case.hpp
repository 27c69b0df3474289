#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "render/analysis/bidi.hpp"

namespace sharit::conformance {

/// What a file expects of one text: `levels` has no value where X9 removes the code point ("x").
struct BidiExpectation {
  std::vector<std::optional<int>> levels;
  std::vector<std::uint32_t> order;  ///< Visual order of what X9 leaves.
};

/// "x 0 1" as levels, "2 1" as order.
[[nodiscard]] std::vector<std::optional<int>> parse_levels(std::string_view text);
[[nodiscard]] std::vector<std::uint32_t> parse_order(std::string_view text);

/// UAX #9 P2 and P3: left-to-right without a strong character. The product decides by words
/// instead, so this rule is needed by the test files alone.
[[nodiscard]] Direction first_strong_direction(std::u32string_view text);

/// Runs our levels and our order over the text and compares both.
[[nodiscard]] bool bidi_matches(std::u32string_view text, Direction base,
                                const BidiExpectation& expected);

}  // namespace sharit::conformance

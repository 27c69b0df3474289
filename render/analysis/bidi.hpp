#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "render/analysis/guards.hpp"
#include "render/analysis/paragraph.hpp"

namespace sharit {

/// Embedding levels of one paragraph of given base direction (UAX #9 X1 to I2 and L1 for the whole
/// paragraph as one line). The only user of FriBidi. One entry per code point.
/// Each of `guards` (in order, disjoint) takes part as one number or one word: HL4, see `guards`.
/// Its code points share one even level; right-to-left letters inside it have the next.
[[nodiscard]] std::vector<Level> resolve_levels(std::u32string_view text, Direction base,
                                                std::span<const Guard> guards = {});

/// UAX #9 L2: indices of `levels` in visual order, left to right.
[[nodiscard]] std::vector<std::uint32_t> visual_order(std::span<const Level> levels);

}  // namespace sharit

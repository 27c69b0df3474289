#pragma once

#include <string_view>
#include <vector>

#include "render/support/ranges.hpp"

namespace sharit {

/// The words that are written joined, in order and disjoint: what must share one face and must not
/// be cut or letter-spaced. A word is a maximal run of joining letters (Joining_Type D, R, L, C)
/// with their transparent marks. Letters of the same scripts that join nothing (hamza) and ZWNJ
/// keep a word together inside but do not make one. Thread: any.
[[nodiscard]] std::vector<CpRange> joining_words(std::u32string_view text);

}  // namespace sharit

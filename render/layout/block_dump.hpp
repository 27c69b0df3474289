#pragma once

#include <string>

#include "render/layout/block.hpp"

namespace sharit {

/// A block as text, for golden tests and people: its measures, then a line for each line with its
/// code points, baseline, advance, ink and text in reading order. The glyphs are in `dump_line`.
[[nodiscard]] std::string dump_block(const TextBlock& block);

}  // namespace sharit

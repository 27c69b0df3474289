#pragma once

#include <span>

#include "render/analysis/direction.hpp"
#include "render/layout/shaped_line.hpp"

namespace sharit {

/// A part of a paragraph as one line: how far its pen goes and where its ink is, both from the pen
/// start at the left end of the baseline.
struct LineExtent {
  F26 advance;
  InkBox ink;
};

/// Where the lines of a block stand. The meaning of each length is that of `TextBlock`.
struct Placement {
  F26 first_baseline;
  F26 pitch;
  F26 inset;
  F26 width;
  F26 height;
};

/// Places lines under each other, all at one distance: the asked one (`spacing` em), or what keeps
/// the ink of every two neighbours apart by 1/16 em and a row of pixels (vocalised text, nastaliq).
/// Thread: any.
[[nodiscard]] Placement place_lines(std::span<const LineExtent> lines, Direction base, F26 size,
                                    double spacing);

}  // namespace sharit

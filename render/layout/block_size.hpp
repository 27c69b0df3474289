#pragma once

#include <optional>
#include <vector>

#include "render/layout/block.hpp"
#include "render/layout/block_draft.hpp"
#include "render/layout/break_point.hpp"
#include "render/layout/measured_text.hpp"

namespace sharit {

/// A text read, measured and judged: everything that does not depend on size and width.
struct ReadText {
  Paragraph paragraph;
  ShapedLine whole;  ///< At `kMeasureSize`.
  MeasuredText measured;
  std::vector<BreakPoint> points;
};

/// The lines of a text at `size` pixels per em in `width`. Thread: any.
[[nodiscard]] BlockDraft draft_at(const ReadText& text, const BlockStyle& style, int size,
                                  F26 width);

/// Whether so many lines keep to the height and the number of lines that are allowed.
[[nodiscard]] bool low_enough(F26 height, std::size_t lines, const BlockStyle& style);
[[nodiscard]] bool narrow_enough(const Placement& placed, const BlockStyle& style);

/// The size to set the text at, in pixels per em; nothing where even the least is too tall: the
/// largest that fits (found by bisection, so one pixel more does not), or down to
/// `BlockStyle::least_share` of it where the lines break better. A word is broken only where the
/// least size needs it, an address also where whole it would make all the text small. Thread: any.
[[nodiscard]] std::optional<int> choose_size(const ReadText& text, const BlockStyle& style);

}  // namespace sharit

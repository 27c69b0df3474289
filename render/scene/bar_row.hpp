#pragma once

#include "render/analysis/direction.hpp"
#include "render/scene/name_fit.hpp"
#include "render/scene/surround_layout.hpp"
#include "render/support/geometry.hpp"

namespace sharit {

/// A plate at an end of a bar and its text in it.
struct BarPlate {
  RectPx box;
  NameFit fit;
};

/// A row of a bar (a screen without header and footer): whose the headline is at the start side,
/// the clock at the far end, the rest between. Whole pixels. Widths follow the row, never the
/// texts, so that nothing moves when these change.
struct BarRow {
  BarPlate label;
  BarPlate clock;
  RectPx between;
};

[[nodiscard]] BarRow lay_out_bar_row(const SurroundLayout& surround, const RectPx& row);

/// The clock alone, for a row of letters as high as those of `letters` pixels of row.
[[nodiscard]] BarPlate bar_clock(const SurroundLayout& surround, const RectPx& row, int letters);

/// A bar as high as this has room for two rows.
[[nodiscard]] bool has_two_rows(const SurroundLayout& surround);

}  // namespace sharit

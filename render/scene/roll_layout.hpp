#pragma once

#include "render/scene/bar_row.hpp"
#include "render/scene/name_fit.hpp"
#include "render/scene/surround_layout.hpp"
#include "render/support/geometry.hpp"

namespace sharit {

/// The columns of a headline: its source at the side where its text begins. Whole pixels.
struct RollColumns {
  int block_x = 0;  ///< Left end of the headline's lines' room.
  int chip_x = 0;   ///< Left end of the chip's.
};

/// Where headlines rise, between header and footer. Whole pixels. On a bar, which has neither, the
/// clock stands at the far end.
struct RollLayout {
  SurroundLayout surround;
  RectPx window;      ///< What is seen of the roll.
  int soft_edge = 0;  ///< Height of the fade at its top and bottom.

  int headline_size = 76;  ///< Pixels per em.
  int lines = 4;           ///< As many at first, ...
  int even_size = 76;      ///< ... and hardly smaller, so that all are even; else ...
  int least_size = 54;     ///< ... down to this, ...
  int most_lines = 8;      ///< ... on as many lines as the window holds, then cut.
  int block_width = 0;
  RollColumns rtl, ltr;  ///< By the way the headline reads.

  /// Narrow screens: the source stands above the headline, its chip as wide as the name needs.
  bool chip_above = false;
  int chip_width = 0;
  int chip_height = 0;  ///< Of one with a name on one line.
  int chip_radius = 0;
  NameFit name;  ///< As if the chip's top left corner were that of the screen.

  int padding = 0;            ///< Above and below a headline.
  int chip_gap = 0;           ///< Below a chip that stands above.
  int rule = 2;               ///< Height of the line between two headlines.
  BarPlate clock;             ///< Bars only; else empty.
  double px_per_second = 60;  ///< The layout's own speed.
};

/// `text_size_percent` as everywhere.
[[nodiscard]] RollLayout lay_out_roll(const SurroundLayout& surround, double text_size_percent,
                                      double headline_scale = 1);

}  // namespace sharit

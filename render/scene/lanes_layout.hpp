#pragma once

#include <cstddef>
#include <vector>

#include "render/scene/bar_row.hpp"
#include "render/scene/surround_layout.hpp"
#include "render/support/fixed.hpp"
#include "render/support/geometry.hpp"

namespace sharit {

/// Where a lane's label stands when the lane reads from that side. Whole pixels.
struct LanePlate {
  RectPx box;
  RectPx edge;  ///< Of the accent: the side towards the line.
  NameFit fit;
};

/// Where the lanes stand between header and footer. Whole pixels. On a bar, which has neither, the
/// clock stands at the far end.
struct LanesLayout {
  SurroundLayout surround;
  struct Band {
    RectPx rect;       ///< All of the lane.
    RectPx window;     ///< What is seen of the belt while it reads right to left.
    int baseline = 0;  ///< Of its lines.
    int above = 0;     ///< Ink may reach this far above the baseline ...
    int below = 0;     ///< ... and below it.
    LanePlate right;   ///< The label of a lane that reads right to left ...
    LanePlate left;    ///< ... and left to right.
  };
  std::vector<Band> bands;   ///< From top to bottom, at least one.
  int turned_shift = 0;      ///< The window lies so much further right when a lane reads that way.
  bool label_above = false;  ///< Narrow screens: the label stands above the line, not beside it.
  F26 headline_size;
  int gap = 0;                 ///< Between two lines.
  int separator = 0;           ///< Side of the diamond between them.
  int soft_edge = 0;           ///< Width of the fade at both ends of a lane.
  std::vector<RectPx> rules;   ///< Between lanes.
  BarPlate clock;              ///< Bars only; else empty.
  double px_per_second = 180;  ///< The layout's own speed.
};

/// How many of `streams` have a lane of their own.
[[nodiscard]] std::size_t lanes_with_room(const SurroundLayout& surround, std::size_t streams);

/// `lanes` from 1 to what has room; `text_size_percent` as everywhere.
[[nodiscard]] LanesLayout lay_out_lanes(const SurroundLayout& surround, std::size_t lanes,
                                        double text_size_percent, double headline_scale = 1);

}  // namespace sharit

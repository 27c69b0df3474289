#pragma once

#include "render/scene/surround_layout.hpp"
#include "render/support/fixed.hpp"
#include "render/support/geometry.hpp"

namespace sharit {

/// Where the parts of breaking news stand: under the header, down to the screen's lower edge. Whole
/// pixels.
struct BreakingLayout {
  SurroundLayout surround;
  RectPx panel;  ///< What takes the colour of breaking news.
  RectPx chip;   ///< Height and y of the box with the word; x and width follow it.
  F26 chip_size;
  int chip_padding = 44;
  int chip_radius = 12;
  int chip_baseline = 0;

  F26 headline_size;
  int headline_baseline = 0;
  RectPx lane;
  int gap = 0;
  int separator = 0;
  int soft_edge = 0;
};

[[nodiscard]] BreakingLayout lay_out_breaking(const SurroundLayout& surround,
                                              double text_size_percent, double headline_scale = 1);

}  // namespace sharit

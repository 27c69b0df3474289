#pragma once

#include "render/scene/surround_layout.hpp"
#include "render/support/fixed.hpp"
#include "render/support/geometry.hpp"

namespace sharit {

/// Where the parts of the crawl stand between header and footer. Whole pixels.
struct CrawlLayout {
  SurroundLayout surround;

  F26 headline_size;
  int headline_baseline = 0;
  int headline_above = 0;  ///< Ink may reach this far above the baseline ...
  int headline_below = 0;  ///< ... and below it.
  RectPx lane;             ///< The belt's window; full width.
  int gap = 0;             ///< Between two lines.
  int separator = 0;       ///< Side of the diamond between them.
  int soft_edge = 0;       ///< Width of the fade at both ends of the lane.

  F26 source_size, age_size;
  RectPx chip;  ///< Height and y of the source's box; x and width follow its text.
  int chip_padding = 26;
  int chip_radius = 10;
  int source_baseline = 0;
  int age_gap = 30;
};

/// `text_size_percent`: the headline's em in percent of the screen's height; 0: by layout, times
/// `headline_scale`.
[[nodiscard]] CrawlLayout lay_out_crawl(const SurroundLayout& surround, double text_size_percent,
                                        double headline_scale = 1);

}  // namespace sharit

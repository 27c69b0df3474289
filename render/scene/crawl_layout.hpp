#pragma once

#include "render/analysis/direction.hpp"
#include "render/support/fixed.hpp"
#include "render/support/geometry.hpp"

namespace sharit {

/// What an operator may say about sizes.
struct CrawlMeasure {
  double text_size_percent = 0;  ///< Headline em in percent of the screen's height; 0: by layout.
  double safe_area_percent = 5;  ///< Kept free of still text at each side, percent of that side.
};

/// Where everything of the crawl stands on one screen. Whole pixels. A bar (lower than a quarter of
/// its width allows for) has the lane alone.
struct CrawlLayout {
  SizePx screen;
  bool has_frame = true;  ///< Header and footer are drawn.
  int margin = 72;        ///< Left and right of the still text.

  F26 headline_size;
  int headline_baseline = 0;
  int headline_above = 0;  ///< Ink may reach this far above the baseline ...
  int headline_below = 0;  ///< ... and below it.
  RectPx lane;             ///< The belt's window; full width.
  int gap = 0;             ///< Between two lines.
  int separator = 0;       ///< Side of the diamond between them.
  int soft_edge = 0;       ///< Width of the fade at both ends of the lane.

  int header_rule = 0;  ///< Top of the rule under the header.
  int footer_rule = 0;
  int rule_height = 3;
  F26 title_size, clock_size, date_size;
  int header_baseline = 0;
  int date_gap = 34;
  bool short_date = false;  ///< The header has no room for a date in two calendars.

  F26 source_size, age_size, footer_size;
  RectPx chip;  ///< Height and y of the source's box; x and width follow its text.
  int chip_padding = 26;
  int chip_radius = 10;
  int source_baseline = 0;
  int age_gap = 30;
  int footer_baseline = 0;
};

/// Lays the crawl out for a screen of any size.
[[nodiscard]] CrawlLayout lay_out_crawl(SizePx screen, const CrawlMeasure& measure);

}  // namespace sharit

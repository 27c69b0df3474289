#pragma once

#include "render/scene/bar_row.hpp"
#include "render/scene/surround_layout.hpp"
#include "render/support/fixed.hpp"
#include "render/support/geometry.hpp"

namespace sharit {

/// What a bar shows beside its line; below it where there is room for two rows. Whole pixels.
struct CrawlBarLayout {
  BarRow row;  ///< The source at its start, the clock at its end.
  bool two_rows = false;
  RectPx rule;    ///< Between the two.
  F26 text_size;  ///< Of age, next headline and date, which only the second of two rows has.
  int baseline = 0;
  int age = 0, next = 0, date = 0;  ///< Where they start, seen from the start side; the date ends.
  int age_width = 0, next_width = 0;
  int date_width = 0;  ///< 0: there is no room for it.
};

/// Where the parts of the crawl stand between header and footer, or on a bar. Whole pixels.
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

  /// With header and footer.
  F26 source_size, age_size;
  RectPx chip;  ///< Height and y of the source's box; x and width follow its text.
  int chip_padding = 26;
  int chip_radius = 10;
  int source_baseline = 0;
  int age_gap = 30;

  /// Without.
  CrawlBarLayout bar;
  double px_per_second = 0;  ///< A bar's own speed.
};

/// `text_size_percent`: the headline's em in percent of the screen's height; 0: by layout, times
/// `headline_scale`.
[[nodiscard]] CrawlLayout lay_out_crawl(const SurroundLayout& surround, double text_size_percent,
                                        double headline_scale = 1);

}  // namespace sharit

#pragma once

#include <algorithm>

#include "render/analysis/direction.hpp"
#include "render/support/fixed.hpp"
#include "render/support/geometry.hpp"

namespace sharit {

/// Where header and footer stand, and what they leave. Whole pixels. A bar (lower than a quarter of
/// its width) has neither.
struct SurroundLayout {
  SizePx screen;
  Direction direction = Direction::kRtl;  ///< The start side is right for kRtl.
  bool has_frame = true;
  bool has_footer = true;  ///< Of a frame: else the layout has something else there.
  int margin = 96;         ///< Left and right of still text ...
  int margin_y = 54;       ///< ... and above and below it.
  double least_em = 0;  ///< Pixels per em that letters want to be read from afar; 0: any will do.
  double growth = 1;    ///< Of the frame's texts, so that they come nearer to it.
  int grown_by = 0;     ///< What header and footer are higher for it.
  RectPx content;       ///< Between the two, all of the screen's width.

  int header_rule = 0;  ///< Top of the rule under the header.
  int footer_rule = 0;
  int rule_height = 3;
  F26 title_size, clock_size, date_size, footer_size;
  int header_baseline = 0;
  RectPx logo;       ///< Room of the sign: y and height; at most as wide as this.
  int logo_gap = 0;  ///< Between sign and title.
  int footer_baseline = 0;
  int date_gap = 34;
  bool short_date = false;  ///< The header has no room for a date in two calendars.

  /// Where still text begins, at the start side ...
  [[nodiscard]] int start() const {
    return direction == Direction::kRtl ? screen.width - margin : margin;
  }
  /// ... and where it ends.
  [[nodiscard]] int end() const {
    return direction == Direction::kRtl ? margin : screen.width - margin;
  }
  /// One pixel from the start towards the end.
  [[nodiscard]] int onwards() const { return direction == Direction::kRtl ? -1 : 1; }
  /// So tall that nothing has room beside a headline.
  [[nodiscard]] bool narrow() const { return has_frame && screen.width < screen.height * 1.2; }
  /// An em of `own` pixels, or as much of what letters want as there is room for.
  [[nodiscard]] double grown(double own, double most) const {
    return std::max(own, std::min(least_em, most));
  }
  /// What no edge of a television cuts: still text keeps to it.
  [[nodiscard]] RectPx safe() const {
    return {margin, margin_y, screen.width - 2 * margin, screen.height - 2 * margin_y};
  }
};

/// `safe_area_percent` of each side is kept free of still text; `least_em`: see there.
[[nodiscard]] SurroundLayout lay_out_surround(SizePx screen, Direction direction,
                                              double safe_area_percent, double least_em = 0);

}  // namespace sharit

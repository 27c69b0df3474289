#pragma once

#include <cstddef>

#include "firmware/app/edition.hpp"
#include "render/raster/line_order.hpp"
#include "render/support/geometry.hpp"

namespace sharit {

/// What a headline costs from its bytes to pixels, at the size that the screen shows it in.
/// Processor time, medians over rounds.
struct TextCost {
  std::size_t headlines = 0;
  double first_us = 0;   ///< One headline set, in the first round: letters are new.
  double shape_us = 0;   ///< One headline set, once its letters are known.
  double raster_us = 0;  ///< All tiles of one headline drawn.
  double pixels = 0;     ///< Width of one headline.
};

/// How the crawl sets a headline on a screen of this size.
[[nodiscard]] LineOrder headline_order(const Headline& headline, const House& house, SizePx screen);

/// Rows of the line box that the crawl's headlines have on a screen of this size: ascent and
/// descent of their first face. Fails where no face is found.
[[nodiscard]] Result<int> line_box_rows(const Edition& edition, SizePx size);

/// Sets and draws every headline of an edition, round after round. Fails where no face is found.
[[nodiscard]] Result<TextCost> measure_text(const Edition& edition, SizePx size);

}  // namespace sharit

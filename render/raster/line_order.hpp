#pragma once

#include <string>
#include <vector>

#include "render/analysis/paragraph.hpp"
#include "render/faces/face_library.hpp"
#include "render/raster/line_image.hpp"
#include "render/support/colour.hpp"
#include "render/support/fixed.hpp"

namespace sharit {

/// A text to set and how: all that the layout worker is told.
struct LineOrder {
  std::string text;  ///< UTF-8.
  AnalysisOptions analysis;
  ChainRequest chain;
  F26 size = F26::from_px(72);
  F26 letter_spacing;  ///< As in `LineStyle`.
  Colour colour;
  std::vector<ColourSpan> spans;  ///< Byte ranges of `text`.
  Outline outline;
  /// Pixels that ink may reach above and below the baseline; a line that needs more is set smaller,
  /// and at last cut with an ellipsis, so nothing is ever clipped. 0: no limit.
  int max_above = 0;
  int max_below = 0;
  /// Ink wider than this is cut with an ellipsis; 0: no limit (a crawl).
  int max_width = 0;
  int tile_width = 512;
};

}  // namespace sharit

#pragma once

#include <string>
#include <vector>

#include "render/analysis/paragraph.hpp"
#include "render/faces/face_library.hpp"
#include "render/raster/line_image.hpp"
#include "render/support/colour.hpp"

namespace sharit {

/// A text to set on lines and how: all that the layout worker is told. See `BlockStyle` for the
/// measures; whole pixels.
struct BlockOrder {
  std::string text;  ///< UTF-8.
  AnalysisOptions analysis;
  ChainRequest chain;
  int width = 0;
  int height = 0;     ///< 0: no limit.
  int max_lines = 0;  ///< 0: no limit.
  int least = 48;
  int largest = 120;
  double spacing = 1.42;
  Colour colour;
  int tile_width = 512;
};

/// A text on lines with everything needed to draw any tile of it. Immutable, shared between
/// threads. Whole pixels, y down; (0, 0) is the top left corner of the room it was set for.
struct BlockImage {
  struct Line {
    std::shared_ptr<const LineImage> image;
    int pen_x = 0;     ///< Left end of the line's baseline.
    int baseline = 0;  ///< Down from the top.
  };
  std::vector<Line> lines;  ///< None where nothing shows.
  int width = 0;            ///< From the start edge to the farthest ink.
  int height = 0;
  F26 size;  ///< Pixels per em that fitted.
  int pitch = 0;
  bool truncated = false;

  [[nodiscard]] bool empty() const { return lines.empty(); }
};

}  // namespace sharit

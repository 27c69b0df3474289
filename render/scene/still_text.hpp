#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "render/raster/line_image.hpp"
#include "render/scene/frame.hpp"

namespace sharit {

/// Lines that belong together, and where each stands relative to the place of the text.
struct StillText {
  struct Line {
    std::shared_ptr<const LineImage> image;
    int x = 0;  ///< Of its box's left edge.
    int baseline = 0;
  };
  std::vector<Line> lines;  ///< None: nothing is to be seen.
};

/// Draws it whole with its place at `x`, `y`.
void draw_text(Frame& frame, const StillText& text, int x, int y, std::uint8_t opacity);

}  // namespace sharit

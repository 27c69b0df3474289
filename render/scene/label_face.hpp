#pragma once

#include <algorithm>
#include <string>

#include "render/raster/line_order.hpp"
#include "render/scene/theme.hpp"

namespace sharit {

/// How the frame's own words are set: their language, direction and faces. Thread: main.
struct LabelFace {
  std::string language;
  Direction direction = Direction::kRtl;
  std::vector<std::string> families;
  FontFolder font_folder;

  /// A text of one line, cut with an ellipsis at `max_width` pixels of ink.
  [[nodiscard]] LineOrder order(const std::string& text, F26 size, Weight weight, Colour colour,
                                int max_width) const {
    LineOrder order;
    order.text = text;
    order.analysis.direction =
        direction == Direction::kRtl ? DirectionPolicy::kRtl : DirectionPolicy::kLtr;
    order.analysis.language = language;
    order.chain = {weight, language, families, {}, font_folder};
    order.size = size;
    order.colour = colour;
    order.max_width = max_width;
    return order;
  }
};

/// The same text with all of its ink between two heights of the screen.
[[nodiscard]] inline LineOrder kept_between(LineOrder order, int baseline, int top, int bottom) {
  order.max_above = std::max(1, baseline - top);
  order.max_below = std::max(1, bottom - baseline);
  return order;
}

}  // namespace sharit

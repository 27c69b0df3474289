#include "render/raster/line_image.hpp"

namespace sharit {

RectPx line_box(const ShapedLine& line) {
  if (line.ink.empty()) return {};
  const auto left = static_cast<int>(line.ink.left.floor_px()) - 1;
  const auto top = static_cast<int>(line.ink.top.floor_px()) - 1;
  const auto right = static_cast<int>(line.ink.right.ceil_px()) + 1;
  const auto bottom = static_cast<int>(line.ink.bottom.ceil_px()) + 1;
  return RectPx{left, top, right - left, bottom - top};
}

}  // namespace sharit

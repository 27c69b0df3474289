#include "render/raster/line_image.hpp"

namespace sharit {

RectPx line_box(const ShapedLine& line, int outline_width) {
  if (line.ink.empty()) return {};
  const int around = outline_width + 1;
  const auto left = static_cast<int>(line.ink.left.floor_px()) - around;
  const auto top = static_cast<int>(line.ink.top.floor_px()) - around;
  const auto right = static_cast<int>(line.ink.right.ceil_px()) + around;
  const auto bottom = static_cast<int>(line.ink.bottom.ceil_px()) + around;
  return RectPx{left, top, right - left, bottom - top};
}

}  // namespace sharit

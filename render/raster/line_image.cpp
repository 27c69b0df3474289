#include "render/raster/line_image.hpp"

namespace sharit {

RectPx line_box(const ShapedLine& line, int outline_width) {
  if (line.ink.empty()) return {};
  const int around = outline_width + 1;
  const RectPx ink = line.ink.pixels();
  return {ink.x - around, ink.y - around, ink.width + 2 * around, ink.height + 2 * around};
}

}  // namespace sharit

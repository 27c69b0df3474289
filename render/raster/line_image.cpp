#include "render/raster/line_image.hpp"

namespace sharit {
namespace {

/// FreeType rounds the points of an outline, HarfBuzz its box: a stroke may reach this much further
/// than the ink says, into the clear pixel where the ink ends at a whole one.
constexpr F26 kRounding{2};

}  // namespace

RectPx line_box(const ShapedLine& line, int outline_width) {
  if (line.ink.empty()) return {};
  const int around = outline_width + 1;
  const auto left = static_cast<int>((line.ink.left - kRounding).floor_px()) - around;
  const auto top = static_cast<int>((line.ink.top - kRounding).floor_px()) - around;
  const auto right = static_cast<int>((line.ink.right + kRounding).ceil_px()) + around;
  const auto bottom = static_cast<int>((line.ink.bottom + kRounding).ceil_px()) + around;
  return RectPx{left, top, right - left, bottom - top};
}

}  // namespace sharit

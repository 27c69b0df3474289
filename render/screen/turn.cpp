#include "render/screen/turn.hpp"

#include <algorithm>
#include <cstddef>

namespace sharit {
namespace {

/// Side of a square: of both pictures its rows fit the smallest cache.
constexpr int kSide = 16;

/// One square: `right` and `down` are the steps in the panel, in words, for one pixel to the right
/// and one down in the upright picture.
void copy_square(const std::uint32_t* from, std::ptrdiff_t stride, SizePx size, std::uint32_t* to,
                 std::ptrdiff_t right, std::ptrdiff_t down) {
  for (int x = 0; x < size.width; ++x) {
    std::uint32_t* out = to + x * right;
    const std::uint32_t* in = from + x;
    for (int y = 0; y < size.height; ++y) out[y * down] = in[y * stride];
  }
}

}  // namespace

void copy_turned(const PixelView& upright, const RectPx& rect, const Turn& turn,
                 const PixelView& panel) {
  // Steps in the panel, from where a pixel and its neighbours land.
  const auto place = [&](int x, int y) {
    const RectPx pixel = turn.of(RectPx{x, y, 1, 1});
    return panel.at(pixel.x, pixel.y);
  };
  const std::ptrdiff_t stride = panel.stride;
  std::ptrdiff_t right = 1;
  std::ptrdiff_t down = stride;
  switch (turn.rotation()) {
    case PanelRotation::kQuarter:
      right = stride;
      down = -1;
      break;
    case PanelRotation::kHalf:
      right = -1;
      down = -stride;
      break;
    case PanelRotation::kThreeQuarters:
      right = -stride;
      down = 1;
      break;
    case PanelRotation::kNone:
      break;
  }
  for (int y = rect.y; y < rect.bottom(); y += kSide) {
    for (int x = rect.x; x < rect.right(); x += kSide) {
      const SizePx size{std::min(kSide, rect.right() - x), std::min(kSide, rect.bottom() - y)};
      copy_square(upright.at(x, y), upright.stride, size, place(x, y), right, down);
    }
  }
}

}  // namespace sharit

#pragma once

#include <cstdint>
#include <utility>

#include "render/screen/pixel_view.hpp"
#include "render/support/geometry.hpp"

namespace sharit {

/// How far a picture is turned clockwise before it is shown, for a display that was hung turned the
/// other way.
enum class PanelRotation : std::uint8_t { kNone, kQuarter, kHalf, kThreeQuarters };

/// The size of a panel for an upright picture of this size, and the other way round.
[[nodiscard]] constexpr SizePx turned(SizePx size, PanelRotation rotation) {
  const bool side =
      rotation == PanelRotation::kQuarter || rotation == PanelRotation::kThreeQuarters;
  return side ? SizePx{size.height, size.width} : size;
}

/// Places of an upright picture on the panel that shows it turned. Whole pixels and borders between
/// them: (0, 0) is the upper left corner of either.
class Turn {
 public:
  constexpr Turn(PanelRotation rotation, SizePx upright) : rotation_(rotation), upright_(upright) {}

  /// A border point.
  [[nodiscard]] constexpr std::pair<int, int> of(int x, int y) const {
    switch (rotation_) {
      case PanelRotation::kQuarter:
        return {upright_.height - y, x};
      case PanelRotation::kHalf:
        return {upright_.width - x, upright_.height - y};
      case PanelRotation::kThreeQuarters:
        return {y, upright_.width - x};
      case PanelRotation::kNone:
        break;
    }
    return {x, y};
  }
  [[nodiscard]] constexpr RectPx of(const RectPx& rect) const {
    const auto [ax, ay] = of(rect.x, rect.y);
    const auto [bx, by] = of(rect.right(), rect.bottom());
    const auto [left, right] = ax < bx ? std::pair{ax, bx} : std::pair{bx, ax};
    const auto [top, bottom] = ay < by ? std::pair{ay, by} : std::pair{by, ay};
    return {left, top, right - left, bottom - top};
  }
  [[nodiscard]] constexpr PanelRotation rotation() const { return rotation_; }

 private:
  PanelRotation rotation_;
  SizePx upright_;
};

/// Copies a rectangle of the upright picture to its place on the panel, in small squares, so that
/// neither side is read or written far apart. `upright` and `panel` do not overlap; the rectangle
/// lies inside.
void copy_turned(const PixelView& upright, const RectPx& rect, const Turn& turn,
                 const PixelView& panel);

}  // namespace sharit

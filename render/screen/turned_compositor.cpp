#include "render/screen/turned_compositor.hpp"

#include <cstddef>

namespace sharit {

void TurnedCompositor::turn(PanelRotation rotation) {
  if (rotation == rotation_) return;
  rotation_ = rotation;
  upright_ = {};
  compositor_.forget();
}

std::span<const RectPx> TurnedCompositor::draw(const Frame& frame, const PixelView& target) {
  if (rotation_ == PanelRotation::kNone) return compositor_.draw(frame, target);
  const SizePx size = turned(target.size, rotation_);
  upright_.resize(static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height));
  const bool same = target_.pixels == target.pixels && target_.size == target.size &&
                    target_.stride == target.stride;
  if (!same) compositor_.forget();
  target_ = target;
  const PixelView upright{upright_.data(), size, size.width};
  const Turn turn(rotation_, size);
  damage_.clear();
  for (const RectPx& rect : compositor_.draw(frame, upright)) {
    copy_turned(upright, rect, turn, target);
    damage_.push_back(turn.of(rect));
  }
  return damage_;
}

}  // namespace sharit

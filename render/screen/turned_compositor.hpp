#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "render/screen/compositor.hpp"
#include "render/screen/turn.hpp"

namespace sharit {

/// A compositor whose picture may lie on its side: then it draws upright beside the target and
/// copies over, turned, what has changed. Upright it draws straight into the target. Owns that
/// picture: a screen's worth of memory while turned. Thread: main only.
class TurnedCompositor {
 public:
  [[nodiscard]] Result<void> upload(const Tile& tile) { return compositor_.upload(tile); }
  void release(ImageId image) { compositor_.release(image); }
  /// The target's pixels are no longer those drawn last: the next draw is a full one.
  void forget() { compositor_.forget(); }
  void turn(PanelRotation rotation);
  [[nodiscard]] PanelRotation rotation() const { return rotation_; }

  /// Draws an upright frame into a target of the panel's size; the rectangles it touched, of the
  /// target. @lifetime of the answer: until the next draw.
  std::span<const RectPx> draw(const Frame& frame, const PixelView& target);

 private:
  Compositor compositor_;
  PanelRotation rotation_ = PanelRotation::kNone;
  std::vector<std::uint32_t> upright_;
  PixelView target_;  ///< Of the last draw; only compared.
  std::vector<RectPx> damage_;
};

}  // namespace sharit

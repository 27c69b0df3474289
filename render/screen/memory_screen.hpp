#pragma once

#include "render/screen/screen.hpp"
#include "render/screen/status_overlay.hpp"
#include "render/screen/turned_compositor.hpp"

namespace sharit {

/// A screen that nobody sees: draws into memory at once, has no events. For snapshots, recordings,
/// measurements and tests. Thread: main only.
class MemoryScreen final : public Screen {
 public:
  /// `size` is that of the picture it holds. `log` may be null and must outlive the screen.
  explicit MemoryScreen(SizePx size, Log* log = nullptr);

  [[nodiscard]] const ScreenCaps& caps() const override { return caps_; }
  [[nodiscard]] std::vector<ScreenEvent> poll_events() override { return {}; }
  void turn(PanelRotation rotation) override;
  [[nodiscard]] Result<void> upload(const Tile& tile) override { return compositor_.upload(tile); }
  void release(ImageId image) override { compositor_.release(image); }
  void set_overlay(std::vector<std::string> lines) override;
  [[nodiscard]] Result<void> present(const Frame& frame) override;
  void capture_into(Bitmap& picture) override { picture = picture_; }

  /// The last presented picture, without a copy.
  /// @lifetime until the next present.
  [[nodiscard]] const Bitmap& picture() const { return picture_; }

 private:
  ScreenCaps caps_;
  TurnedCompositor compositor_;
  StatusOverlay overlay_;
  Bitmap picture_;
};

}  // namespace sharit

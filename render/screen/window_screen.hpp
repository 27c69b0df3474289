#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "render/screen/open_screen.hpp"
#include "render/screen/screen.hpp"
#include "render/screen/sdl_handles.hpp"
#include "render/screen/sdl_session.hpp"
#include "render/screen/status_overlay.hpp"
#include "render/screen/turned_compositor.hpp"

namespace sharit {

/// A desktop window drawn in software, straight into the window's own pixels where these are 32-bit
/// (else beside them, and converted); only what changed is drawn and sent. Nothing waits for the
/// display, so the caller keeps the pace. Thread: main only.
class WindowScreen final : public Screen {
 public:
  /// Takes `session` over when it succeeds. Fails (kDevice) when no window can be had.
  [[nodiscard]] static Result<std::unique_ptr<WindowScreen>> open(
      const ScreenOptions& options, std::unique_ptr<SdlSession>& session);

  [[nodiscard]] const ScreenCaps& caps() const override { return caps_; }
  [[nodiscard]] std::vector<ScreenEvent> poll_events() override;
  void turn(PanelRotation rotation) override;
  [[nodiscard]] Result<void> upload(const Tile& tile) override { return compositor_.upload(tile); }
  void release(ImageId image) override { compositor_.release(image); }
  void set_overlay(std::vector<std::string> lines) override;
  [[nodiscard]] Result<void> present(const Frame& frame) override;
  void capture_into(Bitmap& picture) override;

 private:
  explicit WindowScreen(Log* log) : overlay_(log) {}
  /// The surface for the window's present size; null with SDL's reason when there is none.
  SDL_Surface* surface();
  [[nodiscard]] static bool direct(const SDL_Surface& surface);
  void convert(std::span<const RectPx> damage, const SDL_Surface& surface) const;

  std::unique_ptr<SdlSession> session_;
  SdlWindow window_;
  SDL_Surface* surface_ = nullptr;  ///< SDL's own; replaced by it after a resize.
  std::vector<std::uint32_t> beside_;
  ScreenCaps caps_;
  TurnedCompositor compositor_;
  StatusOverlay overlay_;
  bool shown_ = false;
};

}  // namespace sharit

#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "render/screen/gpu_painter.hpp"
#include "render/screen/kms_card.hpp"
#include "render/screen/open_screen.hpp"
#include "render/screen/screen.hpp"
#include "render/screen/sdl_handles.hpp"
#include "render/screen/sdl_session.hpp"
#include "render/screen/status_overlay.hpp"

namespace sharit {

/// A display or a window drawn by SDL's opengles2 renderer, whole at every present, which waits for
/// the display's refresh. On KMS it is the only path that shows anything. Where the "GPU" of a
/// window is a software rasteriser nothing waits, and the caller keeps the pace. Thread: main only.
class GpuScreen final : public Screen {
 public:
  /// A desktop window. With RenderPath::kAuto it fails where GL is only emulated on the CPU; with
  /// kGpu anything will do. Takes `session` over when it succeeds. Fails (kDevice).
  [[nodiscard]] static Result<std::unique_ptr<GpuScreen>> open_window(
      const ScreenOptions& options, std::unique_ptr<SdlSession>& session);

  /// The whole display of a card, in the mode it has. Shows one black picture, which sets the mode.
  /// Fails (kDevice).
  [[nodiscard]] static Result<std::unique_ptr<GpuScreen>> open_kms(
      const ScreenOptions& options, const KmsCard& card, std::unique_ptr<SdlSession> session);

  /// Whether the machine has a GPU at all: starting GL to find a rasteriser on the CPU costs 100
  /// MB.
  [[nodiscard]] static bool gpu_present();

  [[nodiscard]] const ScreenCaps& caps() const override { return caps_; }
  [[nodiscard]] std::vector<ScreenEvent> poll_events() override;
  void turn(PanelRotation rotation) override;
  [[nodiscard]] Result<void> upload(const Tile& tile) override { return painter_->upload(tile); }
  void release(ImageId image) override { painter_->release(image); }
  void set_overlay(std::vector<std::string> lines) override;
  [[nodiscard]] Result<void> present(const Frame& frame) override;
  /// Draws the last frame once more to read it.
  void capture_into(Bitmap& picture) override;

 private:
  explicit GpuScreen(Log* log) : overlay_(log) {}
  /// Fails (kDevice) with SDL's reason.
  Result<void> make_window(const ScreenOptions& options, std::uint32_t flags);
  /// The GL driver's own name, "llvmpipe (LLVM 15.0.6, 256 bits)".
  [[nodiscard]] static std::string gl_name();
  [[nodiscard]] SizePx output_size() const;
  void fill_caps();
  Result<void> draw(const Frame& frame);

  std::unique_ptr<SdlSession> session_;
  SdlWindow window_;
  SdlRenderer renderer_;
  std::optional<GpuPainter> painter_;
  ScreenCaps caps_;
  StatusOverlay overlay_;
  std::optional<Frame> last_;
  std::optional<KmsCard> card_;
  int polls_ = 0;
};

}  // namespace sharit

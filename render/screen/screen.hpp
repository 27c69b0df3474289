#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "render/raster/bitmap.hpp"
#include "render/raster/tile.hpp"
#include "render/scene/frame.hpp"
#include "render/screen/turn.hpp"
#include "render/support/result.hpp"

namespace sharit {

/// What makes `present` take its time.
enum class Pacing {
  kDisplay,  ///< present() blocks until the display's refresh.
  kNone,     ///< present() returns at once: the caller keeps an absolute deadline.
};

/// What a screen is. Changes only after a `kResized` event.
struct ScreenCaps {
  SizePx size;               ///< In pixels, as drawn: upright, whichever way the panel hangs.
  double refresh_hz = 60.0;  ///< Of the mode (KMS: clock / htotal / vtotal), else as SDL tells it.
  Pacing pacing = Pacing::kNone;
  int max_tile_width = 1024;
  std::string output;  ///< "window", "kms" or "offscreen".
  std::string driver;  ///< For people: "x11, software" or "KMSDRM, opengles2 (V3D 4.2)".
};

enum class ScreenEvent {
  kQuit,           ///< Window closed, Escape or Q.
  kResized,        ///< caps() has changed; images stay valid.
  kToggleOverlay,  ///< F1.
  kImagesLost,     ///< The GPU context went away: upload every image again.
  kDisplayLost,    ///< The display is gone: leave and let the service start anew.
};

/// A place where frames become light. Thread: main only. Reads no clock.
class Screen {
 public:
  virtual ~Screen() = default;
  [[nodiscard]] virtual const ScreenCaps& caps() const = 0;
  /// Events since the last call; handles full-screen switching (F11) itself.
  [[nodiscard]] virtual std::vector<ScreenEvent> poll_events() = 0;
  /// Turns the picture from the next present on. `caps().size` changes with it: it is that of the
  /// picture as it is drawn, upright.
  virtual void turn(PanelRotation rotation) = 0;
  /// Keeps a copy of the pixels under `tile.id`. Fails (kDevice) when the device refuses.
  [[nodiscard]] virtual Result<void> upload(const Tile& tile) = 0;
  /// Forgets an image; unknown ids are ignored.
  virtual void release(ImageId image) = 0;
  /// Diagnostic lines (Latin) drawn over everything with SDL2_ttf; empty: none.
  virtual void set_overlay(std::vector<std::string> lines) = 0;
  /// Draws and shows a frame; a sprite whose image is not there is left out. Blocks for the refresh
  /// when `caps().pacing` is kDisplay. Fails (kDevice) when the display does not take it.
  [[nodiscard]] virtual Result<void> present(const Frame& frame) = 0;
  /// Copies the last presented picture as the panel has it, turned, into memory that is there
  /// already where it fits; no pixels where the device gives none.
  virtual void capture_into(Bitmap& picture) = 0;
  [[nodiscard]] Bitmap capture() {
    Bitmap picture;
    capture_into(picture);
    return picture;
  }
};

}  // namespace sharit

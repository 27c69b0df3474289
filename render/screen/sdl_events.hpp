#pragma once

#include <vector>

#include "render/screen/screen.hpp"

struct SDL_Window;

namespace sharit {

/// What SDL reported since the last look, sorted by who deals with it.
struct SdlNews {
  std::vector<ScreenEvent> events;  ///< For the caller: quit, overlay, images lost.
  bool exposed = false;             ///< The window's pixels must be shown again.
  bool resized = false;             ///< The window's size may have changed.
};

/// Empties SDL's queue. F11 switches `window` between the whole screen and its own size.
/// Thread: main only.
[[nodiscard]] SdlNews poll_sdl(SDL_Window* window);

/// The size to make a window with: as asked, or 1280 by 720. A full-screen one without a size of
/// its own starts as large as the display, since without a window manager nobody would enlarge it.
[[nodiscard]] SizePx first_window_size(SizePx asked, bool fullscreen);

/// The refresh of the display the window is on, in Hz as SDL tells it; 60 when it does not know.
[[nodiscard]] double refresh_of(SDL_Window* window);

}  // namespace sharit

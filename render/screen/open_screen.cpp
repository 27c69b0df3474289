#include "render/screen/open_screen.hpp"

#include <cstdlib>
#include <utility>

#include "render/screen/gpu_screen.hpp"
#include "render/screen/kms_card.hpp"
#include "render/screen/memory_screen.hpp"
#include "render/screen/sdl_session.hpp"
#include "render/screen/window_screen.hpp"

namespace sharit {
namespace {

using Output = ScreenOptions::Output;
using Opened = Result<std::unique_ptr<Screen>>;

bool set_in_environment(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr && *value != '\0';
}

bool desktop_announced() {
  return set_in_environment("DISPLAY") || set_in_environment("WAYLAND_DISPLAY");
}

void note(const ScreenOptions& options, const Error& error) {
  if (options.log != nullptr) options.log->debug("screen", error.message);
}

template <typename T>
Opened as_screen(Result<std::unique_ptr<T>> opened) {
  if (!opened) return std::unexpected(std::move(opened.error()));
  return std::unique_ptr<Screen>(std::move(*opened));
}

Opened open_memory(const ScreenOptions& options) {
  const bool sized = options.size.width > 0 && options.size.height > 0;
  return std::make_unique<MemoryScreen>(sized ? options.size : SizePx{1920, 1080}, options.log);
}

Opened open_window(const ScreenOptions& options) {
  auto session = SdlSession::open_desktop();
  if (!session) return std::unexpected(std::move(session.error()));
  if (options.path == RenderPath::kGpu) {
    return as_screen(GpuScreen::open_window(options, *session));
  }
  if (options.path == RenderPath::kAuto && GpuScreen::gpu_present()) {
    auto gpu = GpuScreen::open_window(options, *session);
    if (gpu) return as_screen(std::move(gpu));
    note(options, gpu.error());
  }
  auto window = WindowScreen::open(options, *session);
  if (window || options.path == RenderPath::kSoftware) return as_screen(std::move(window));
  // A Wayland desktop without X11 gives windows to GL only, emulated or not.
  note(options, window.error());
  ScreenOptions any_gl = options;
  any_gl.path = RenderPath::kGpu;
  auto gpu = GpuScreen::open_window(any_gl, *session);
  return gpu ? as_screen(std::move(gpu)) : as_screen(std::move(window));
}

Opened open_kms(const ScreenOptions& options) {
  if (options.path == RenderPath::kSoftware) {
    return fail(Fault::kDevice,
                "Without a desktop the picture goes through the GPU. Leave the render path on "
                "auto.");
  }
  auto card = find_kms_card();
  if (!card) return std::unexpected(std::move(card.error()));
  auto session = SdlSession::open_kms(card->index);
  if (!session) return std::unexpected(std::move(session.error()));
  return as_screen(GpuScreen::open_kms(options, *card, std::move(*session)));
}

Opened open_any(const ScreenOptions& options) {
  if (desktop_announced()) return open_window(options);
  auto card = find_kms_card();
  if (card) return open_kms(options);
  return fail(Fault::kDevice,
              "There is no desktop here (neither DISPLAY nor WAYLAND_DISPLAY is "
              "set), and no display to take directly: " +
                  card.error().message);
}

}  // namespace

Result<std::unique_ptr<Screen>> open_screen(const ScreenOptions& options) {
  switch (options.output) {
    case Output::kWindow:
      return open_window(options);
    case Output::kKms:
      return open_kms(options);
    case Output::kOffscreen:
      return open_memory(options);
    case Output::kAuto:
      break;
  }
  return open_any(options);
}

}  // namespace sharit

#include "render/screen/sdl_session.hpp"

#include <cstdlib>

#include <SDL2/SDL.h>

namespace sharit {
namespace {

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

void set_common_hints() {
  SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
  SDL_SetHint(SDL_HINT_APP_NAME, "Sharit");
  // Without this SDL shows a "window surface" through a GL texture, on llvmpipe if need be: 50
  // times the work.
  SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
  // The default renderer, desktop OpenGL, draws nothing but the clear colour on some KMS drivers.
  SDL_SetHint(SDL_HINT_RENDER_DRIVER, "opengles2");
  // Naming a driver turns batching off unless it is asked for.
  SDL_SetHint(SDL_HINT_RENDER_BATCHING, "1");
  SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "0");
  SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
  // A compositing desktop stays on: switching it off makes every other window flicker.
  SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
  SDL_setenv("SDL_VIDEO_X11_WMCLASS", "Sharit", 0);
  SDL_setenv("SDL_VIDEO_WAYLAND_WMCLASS", "Sharit", 0);
}

}  // namespace

Result<std::unique_ptr<SdlSession>> SdlSession::open(const char* drivers) {
  set_common_hints();
  SDL_SetHint(SDL_HINT_VIDEODRIVER, drivers);
  if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) return fail(Fault::kDevice, SDL_GetError());
  SDL_DisableScreenSaver();
  SDL_ShowCursor(SDL_DISABLE);
  return std::unique_ptr<SdlSession>(new SdlSession());
}

Result<std::unique_ptr<SdlSession>> SdlSession::open_desktop() {
  // An X server without other clients starts over when SDL closes its trial connection, and may
  // refuse the real one just then.
  constexpr int kTries = 3;
  auto session = open("x11,wayland");
  for (int i = 1; i < kTries && !session; ++i) {
    SDL_Delay(50);
    session = open("x11,wayland");
  }
  if (session) return session;
  const std::string x11 = environment("DISPLAY");
  const std::string wayland = environment("WAYLAND_DISPLAY");
  if (x11.empty() && wayland.empty()) {
    return fail(Fault::kDevice,
                "No desktop is running here (neither DISPLAY nor WAYLAND_DISPLAY is set). Start "
                "from a desktop, or use --output kms on a console or --output offscreen.");
  }
  const std::string place = x11.empty() ? wayland : x11;
  return fail(Fault::kDevice, "No display answers at " + place +
                                  ". Check that the desktop runs and lets this user in, or use "
                                  "--output kms on a console or --output offscreen.");
}

Result<std::unique_ptr<SdlSession>> SdlSession::open_kms(int card) {
  const std::string index = std::to_string(card);
  SDL_SetHint(SDL_HINT_KMSDRM_DEVICE_INDEX, index.c_str());
  auto session = open("KMSDRM");
  if (session) return session;
  return fail(Fault::kDevice, "The display on /dev/dri/card" + index + " cannot be used (" +
                                  session.error().message +
                                  "). Check that no desktop or splash screen holds it and that "
                                  "this user is in the groups video and render.");
}

SdlSession::~SdlSession() {
  SDL_QuitSubSystem(SDL_INIT_VIDEO);
}

std::string SdlSession::driver() const {
  const char* name = SDL_GetCurrentVideoDriver();
  return name == nullptr ? std::string("none") : std::string(name);
}

}  // namespace sharit

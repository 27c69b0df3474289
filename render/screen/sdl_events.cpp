#include "render/screen/sdl_events.hpp"

#include <SDL2/SDL.h>

namespace sharit {
namespace {

void toggle_fullscreen(SDL_Window* window) {
  const bool full = (SDL_GetWindowFlags(window) & SDL_WINDOW_FULLSCREEN_DESKTOP) != 0;
  SDL_SetWindowFullscreen(window, full ? 0 : SDL_WINDOW_FULLSCREEN_DESKTOP);
}

void take_key(const SDL_KeyboardEvent& key, SDL_Window* window, SdlNews& news) {
  if (key.repeat != 0) return;
  switch (key.keysym.sym) {
    case SDLK_ESCAPE:
    case SDLK_q:
      news.events.push_back(ScreenEvent::kQuit);
      break;
    case SDLK_F1:
      news.events.push_back(ScreenEvent::kToggleOverlay);
      break;
    case SDLK_F11:
      toggle_fullscreen(window);
      break;
    default:
      break;
  }
}

void take_window_event(const SDL_WindowEvent& event, SdlNews& news) {
  switch (event.event) {
    case SDL_WINDOWEVENT_EXPOSED:
      news.exposed = true;
      break;
    case SDL_WINDOWEVENT_SIZE_CHANGED:
    case SDL_WINDOWEVENT_DISPLAY_CHANGED:
      news.resized = true;
      break;
    case SDL_WINDOWEVENT_CLOSE:
      news.events.push_back(ScreenEvent::kQuit);
      break;
    default:
      break;
  }
}

}  // namespace

SdlNews poll_sdl(SDL_Window* window) {
  SdlNews news;
  SDL_Event event;
  while (SDL_PollEvent(&event) != 0) {
    switch (event.type) {
      case SDL_QUIT:
        news.events.push_back(ScreenEvent::kQuit);
        break;
      case SDL_KEYDOWN:
        take_key(event.key, window, news);
        break;
      case SDL_WINDOWEVENT:
        take_window_event(event.window, news);
        break;
      case SDL_RENDER_TARGETS_RESET:
      case SDL_RENDER_DEVICE_RESET:
        news.events.push_back(ScreenEvent::kImagesLost);
        break;
      default:
        break;
    }
  }
  return news;
}

SizePx first_window_size(SizePx asked, bool fullscreen) {
  if (asked.width > 0 && asked.height > 0) return asked;
  SDL_DisplayMode mode;
  if (fullscreen && SDL_GetDesktopDisplayMode(0, &mode) == 0) return {mode.w, mode.h};
  return {1280, 720};
}

double refresh_of(SDL_Window* window) {
  SDL_DisplayMode mode;
  const int display = SDL_GetWindowDisplayIndex(window);
  if (display < 0 || SDL_GetCurrentDisplayMode(display, &mode) != 0) return 60.0;
  return mode.refresh_rate > 0 ? mode.refresh_rate : 60.0;
}

}  // namespace sharit

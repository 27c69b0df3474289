#include "render/screen/window_screen.hpp"

#include <cstddef>
#include <cstring>
#include <utility>

#include <SDL2/SDL.h>

#include "render/screen/sdl_events.hpp"

namespace sharit {
namespace {

SizePx size_of(SDL_Window* window) {
  SizePx size;
  SDL_GetWindowSizeInPixels(window, &size.width, &size.height);
  return size;
}

std::byte* row_of(const SDL_Surface& surface, int y) {
  return static_cast<std::byte*>(surface.pixels) + std::ptrdiff_t{y} * surface.pitch;
}

}  // namespace

Result<std::unique_ptr<WindowScreen>> WindowScreen::open(const ScreenOptions& options,
                                                         std::unique_ptr<SdlSession>& session) {
  std::unique_ptr<WindowScreen> screen(new WindowScreen(options.log));
  std::uint32_t flags = SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI;
  if (options.fullscreen) flags |= SDL_WINDOW_FULLSCREEN_DESKTOP;
  const SizePx size = first_window_size(options.size, options.fullscreen);
  screen->window_.reset(SDL_CreateWindow(options.title.c_str(), SDL_WINDOWPOS_CENTERED,
                                         SDL_WINDOWPOS_CENTERED, size.width, size.height, flags));
  if (screen->window_ == nullptr || screen->surface() == nullptr) {
    return fail(Fault::kDevice, "The desktop gives no window to draw in (" +
                                    std::string(SDL_GetError()) +
                                    "). Try --output kms on a console, or --output offscreen.");
  }
  ScreenCaps& caps = screen->caps_;
  caps.size = size_of(screen->window_.get());
  caps.refresh_hz = refresh_of(screen->window_.get());
  caps.pacing = Pacing::kNone;
  caps.output = "window";
  caps.driver = session->driver() + ", software";
  screen->session_ = std::move(session);
  return screen;
}

bool WindowScreen::direct(const SDL_Surface& surface) {
  return surface.format->format == SDL_PIXELFORMAT_XRGB8888 ||
         surface.format->format == SDL_PIXELFORMAT_ARGB8888;
}

SDL_Surface* WindowScreen::surface() {
  SDL_Surface* now = SDL_GetWindowSurface(window_.get());
  if (now != surface_) compositor_.forget();
  surface_ = now;
  return now;
}

void WindowScreen::turn(PanelRotation rotation) {
  compositor_.turn(rotation);
  caps_.size = turned(size_of(window_.get()), rotation);
}

std::vector<ScreenEvent> WindowScreen::poll_events() {
  SdlNews news = poll_sdl(window_.get());
  if (news.resized) {
    const SizePx size = turned(size_of(window_.get()), compositor_.rotation());
    const double refresh = refresh_of(window_.get());
    if (size != caps_.size || refresh != caps_.refresh_hz) {
      caps_.size = size;
      caps_.refresh_hz = refresh;
      news.events.push_back(ScreenEvent::kResized);
    }
    // SDL frees the old pixels with the old size; the new ones may even lie at the same address.
    surface_ = nullptr;
    compositor_.forget();
  } else if (news.exposed && shown_) {
    SDL_UpdateWindowSurface(window_.get());
  }
  return std::move(news.events);
}

void WindowScreen::set_overlay(std::vector<std::string> lines) {
  // The panel is made to fill its size, so the upload cannot fail.
  if (const auto panel = overlay_.set(lines, caps_.size)) (void)upload(*panel);
}

void WindowScreen::convert(std::span<const RectPx> damage, const SDL_Surface& surface) const {
  for (const RectPx& rect : damage) {
    const std::uint32_t* from = beside_.data() + std::ptrdiff_t{rect.y} * surface.w + rect.x;
    SDL_ConvertPixels(
        rect.width, rect.height, SDL_PIXELFORMAT_XRGB8888, from, surface.w * 4,
        surface.format->format,
        row_of(surface, rect.y) + std::ptrdiff_t{rect.x} * surface.format->BytesPerPixel,
        surface.pitch);
  }
}

Result<void> WindowScreen::present(const Frame& frame) {
  SDL_Surface* target = surface();
  if (target == nullptr) {
    return fail(Fault::kDevice,
                "The window no longer takes a picture: " + std::string(SDL_GetError()) + ".");
  }
  const SizePx size{target->w, target->h};
  std::span<const RectPx> damage;
  if (direct(*target)) {
    damage = compositor_.draw(overlay_.over(frame), {static_cast<std::uint32_t*>(target->pixels),
                                                     size, target->pitch / 4});
  } else {
    beside_.resize(static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height));
    damage = compositor_.draw(overlay_.over(frame), {beside_.data(), size, size.width});
    convert(damage, *target);
  }
  if (damage.empty()) return {};
  std::vector<SDL_Rect> rects;
  rects.reserve(damage.size());
  for (const RectPx& rect : damage) rects.push_back({rect.x, rect.y, rect.width, rect.height});
  if (SDL_UpdateWindowSurfaceRects(window_.get(), rects.data(), static_cast<int>(rects.size())) !=
      0) {
    compositor_.forget();
    return fail(Fault::kDevice,
                "The window does not take the picture: " + std::string(SDL_GetError()) + ".");
  }
  shown_ = true;
  return {};
}

void WindowScreen::capture_into(Bitmap& picture) {
  const SDL_Surface* shown = surface();
  if (shown == nullptr) {
    picture = {};
    return;
  }
  picture.size = {shown->w, shown->h};
  if (!direct(*shown)) {
    picture.xrgb = beside_;
    return;
  }
  const auto width = static_cast<std::size_t>(shown->w);
  picture.xrgb.resize(width * static_cast<std::size_t>(shown->h));
  for (int y = 0; y < shown->h; ++y) {
    SDL_ConvertPixels(shown->w, 1, shown->format->format, row_of(*shown, y), shown->pitch,
                      SDL_PIXELFORMAT_XRGB8888,
                      picture.xrgb.data() + width * static_cast<std::size_t>(y), shown->w * 4);
  }
  for (std::uint32_t& word : picture.xrgb) word |= 0xFF000000U;
}

}  // namespace sharit

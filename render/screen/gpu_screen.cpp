#include "render/screen/gpu_screen.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>

#include <SDL2/SDL.h>

#include "render/screen/sdl_events.hpp"

namespace sharit {
namespace {

/// Once in so many polls the display's plug is looked at: twice a second while the picture moves.
constexpr int kPollsPerPlugCheck = 30;

bool emulated(std::string_view gl) {
  constexpr std::array<std::string_view, 4> kNames = {"llvmpipe", "softpipe", "swrast",
                                                      "Software Rasterizer"};
  return std::ranges::any_of(kNames, [gl](std::string_view name) { return gl.contains(name); });
}

}  // namespace

bool GpuScreen::gpu_present() {
  std::error_code error;
  for (std::filesystem::directory_iterator entry("/dev/dri", error), end; !error && entry != end;
       entry.increment(error)) {
    if (entry->path().filename().string().starts_with("renderD")) return true;
  }
  return false;
}

std::string GpuScreen::gl_name() {
  constexpr unsigned kGlRenderer = 0x1F01;
  using GetString = const unsigned char* (*)(unsigned);
  const auto get_string = reinterpret_cast<GetString>(SDL_GL_GetProcAddress("glGetString"));
  if (get_string == nullptr) return "unknown GL";
  const unsigned char* name = get_string(kGlRenderer);
  return name == nullptr ? "unknown GL" : reinterpret_cast<const char*>(name);
}

Result<void> GpuScreen::make_window(const ScreenOptions& options, std::uint32_t flags) {
  // As the renderer wants them; else SDL would make the window a second time.
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 2);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 0);
  const SizePx size = first_window_size(options.size, options.fullscreen);
  window_.reset(SDL_CreateWindow(options.title.c_str(), SDL_WINDOWPOS_CENTERED,
                                 SDL_WINDOWPOS_CENTERED, size.width, size.height,
                                 flags | SDL_WINDOW_OPENGL | SDL_WINDOW_ALLOW_HIGHDPI));
  if (window_ == nullptr) return fail(Fault::kDevice, SDL_GetError());
  renderer_.reset(
      SDL_CreateRenderer(window_.get(), -1, SDL_RENDERER_ACCELERATED | SDL_RENDERER_PRESENTVSYNC));
  if (renderer_ == nullptr) return fail(Fault::kDevice, SDL_GetError());
  painter_.emplace(renderer_.get());
  return {};
}

SizePx GpuScreen::output_size() const {
  SizePx size;
  SDL_GetRendererOutputSize(renderer_.get(), &size.width, &size.height);
  return size;
}

void GpuScreen::fill_caps() {
  SDL_RendererInfo info = {};
  SDL_GetRendererInfo(renderer_.get(), &info);
  caps_.size = output_size();
  caps_.refresh_hz = refresh_of(window_.get());
  caps_.pacing = (info.flags & SDL_RENDERER_PRESENTVSYNC) != 0 ? Pacing::kDisplay : Pacing::kNone;
  if (info.max_texture_width > 0) caps_.max_tile_width = std::min(1024, info.max_texture_width);
  caps_.driver =
      session_->driver() + ", " + (info.name == nullptr ? "?" : info.name) + " (" + gl_name() + ")";
}

Result<std::unique_ptr<GpuScreen>> GpuScreen::open_window(const ScreenOptions& options,
                                                          std::unique_ptr<SdlSession>& session) {
  std::unique_ptr<GpuScreen> screen(new GpuScreen(options.log));
  std::uint32_t flags = SDL_WINDOW_RESIZABLE;
  if (options.fullscreen) flags |= SDL_WINDOW_FULLSCREEN_DESKTOP;
  if (const auto made = screen->make_window(options, flags); !made) {
    return fail(Fault::kDevice,
                "The desktop gives no window for the GPU (" + made.error().message + ").");
  }
  const bool soft = emulated(gl_name());
  if (soft && options.path == RenderPath::kAuto) {
    return fail(Fault::kDevice, "OpenGL ES is only emulated here (" + gl_name() + ").");
  }
  // An emulated display has no refresh to wait for; its "vsync" is a timer worse than ours.
  if (soft) SDL_RenderSetVSync(screen->renderer_.get(), 0);
  screen->session_ = std::move(session);
  screen->fill_caps();
  if (soft) screen->caps_.pacing = Pacing::kNone;
  screen->caps_.output = "window";
  return screen;
}

Result<std::unique_ptr<GpuScreen>> GpuScreen::open_kms(const ScreenOptions& options,
                                                       const KmsCard& card,
                                                       std::unique_ptr<SdlSession> session) {
  std::unique_ptr<GpuScreen> screen(new GpuScreen(options.log));
  screen->session_ = std::move(session);
  const auto refuse = [&card](const std::string& why) {
    return fail(Fault::kDevice, "The display on " + card.connector + " cannot be drawn on (" + why +
                                    "). Check that libgles2, libegl1 and libgl1-mesa-dri are "
                                    "installed and that no other program holds the display.");
  };
  if (const auto made = screen->make_window(options, SDL_WINDOW_FULLSCREEN_DESKTOP); !made) {
    return refuse(made.error().message);
  }
  screen->card_ = card;
  screen->fill_caps();
  ScreenCaps& caps = screen->caps_;
  caps.output = "kms";
  caps.driver += " on " + card.connector;
  const Frame black{caps.size, {Colour::rgb(0), Colour::rgb(0)}, {}};
  if (const auto shown = screen->present(black); !shown) return refuse(shown.error().message);
  // Now the mode is set, and we may look at it without becoming the card's master.
  if (const auto mode = running_mode(card); mode && mode->size == caps.size) {
    caps.refresh_hz = mode->refresh_hz;
  }
  return screen;
}

void GpuScreen::turn(PanelRotation rotation) {
  painter_->turn(rotation);
  caps_.size = turned(output_size(), rotation);
  last_.reset();  // It was made for the other way.
}

std::vector<ScreenEvent> GpuScreen::poll_events() {
  SdlNews news = poll_sdl(window_.get());
  for (const ScreenEvent event : news.events) {
    if (event != ScreenEvent::kImagesLost) continue;
    painter_->forget();
    if (const auto panel = overlay_.again()) (void)upload(*panel);
  }
  if (news.resized) {
    const SizePx size = turned(output_size(), painter_->rotation());
    const double refresh = card_ ? caps_.refresh_hz : refresh_of(window_.get());
    if (size != caps_.size || refresh != caps_.refresh_hz) {
      caps_.size = size;
      caps_.refresh_hz = refresh;
      news.events.push_back(ScreenEvent::kResized);
    }
  } else if (news.exposed && last_ && draw(*last_)) {
    SDL_RenderPresent(renderer_.get());
  }
  if (card_ && ++polls_ % kPollsPerPlugCheck == 0 && !display_connected(*card_)) {
    news.events.push_back(ScreenEvent::kDisplayLost);
  }
  return std::move(news.events);
}

void GpuScreen::set_overlay(std::vector<std::string> lines) {
  // Without its panel the frame is drawn all the same.
  if (const auto panel = overlay_.set(lines, caps_.size)) (void)upload(*panel);
}

Result<void> GpuScreen::draw(const Frame& frame) {
  return painter_->draw(overlay_.over(frame), output_size());
}

Result<void> GpuScreen::present(const Frame& frame) {
  if (auto drawn = draw(frame); !drawn) return drawn;
  SDL_RenderPresent(renderer_.get());
  last_ = frame;
  return {};
}

void GpuScreen::capture_into(Bitmap& picture) {
  if (!last_ || !draw(*last_)) {
    picture = {};
    return;
  }
  picture.size = output_size();
  const auto width = static_cast<std::size_t>(picture.size.width);
  picture.xrgb.resize(width * static_cast<std::size_t>(picture.size.height));
  if (SDL_RenderReadPixels(renderer_.get(), nullptr, SDL_PIXELFORMAT_ARGB8888, picture.xrgb.data(),
                           picture.size.width * 4) != 0) {
    picture = {};
  }
  for (std::uint32_t& word : picture.xrgb) word |= 0xFF000000U;
}

}  // namespace sharit

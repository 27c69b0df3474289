#include "render/screen/status_overlay.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <filesystem>
#include <utility>

#include <SDL2/SDL.h>
#include <SDL2/SDL_ttf.h>

#include "render/screen/pixel_rows.hpp"
#include "render/screen/sdl_handles.hpp"

namespace sharit {
namespace {

constexpr std::array kFontFiles = {
    "/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf",
    "/usr/share/fonts/truetype/noto/NotoSansMono-Regular.ttf",
    "/usr/share/fonts/truetype/liberation2/LiberationMono-Regular.ttf",
    "/usr/share/fonts/truetype/liberation/LiberationMono-Regular.ttf",
    "/usr/share/fonts/truetype/freefont/FreeMono.ttf",
    "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
    "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf",
};

constexpr std::uint32_t kPanel = 0xC0000000U;  // Premultiplied black.
constexpr int kMaxWidth = 2048;                // What the weakest GPU takes as a texture.

/// White ink of the given coverage over the panel, premultiplied.
std::uint32_t ink_over_panel(std::uint32_t coverage) {
  const std::uint32_t alpha = coverage + divide_255((kPanel >> 24) * (255U - coverage));
  return alpha << 24 | coverage << 16 | coverage << 8 | coverage;
}

}  // namespace

struct StatusOverlay::Font {
  TTF_Font* handle = nullptr;

  Font() = default;
  Font(const Font&) = delete;
  Font& operator=(const Font&) = delete;
  ~Font() {
    if (handle != nullptr) TTF_CloseFont(handle);
    TTF_Quit();
  }
};

StatusOverlay::StatusOverlay(Log* log) : log_(log) {}
StatusOverlay::~StatusOverlay() = default;

bool StatusOverlay::open_font(int height) {
  if (font_ != nullptr) {
    if (height != font_height_) TTF_SetFontSize(font_->handle, height);
    font_height_ = height;
    return true;
  }
  if (tried_) return false;
  tried_ = true;
  if (TTF_Init() == 0) {
    auto font = std::make_unique<Font>();
    for (const char* file : kFontFiles) {
      if (std::error_code error; !std::filesystem::exists(file, error)) continue;
      font->handle = TTF_OpenFont(file, height);
      if (font->handle == nullptr) continue;
      font_ = std::move(font);
      font_height_ = height;
      return true;
    }
  }
  if (log_ != nullptr) {
    log_->warn("screen",
               "The status overlay is not shown: there is no font for it. Install "
               "fonts-dejavu-core.");
  }
  return false;
}

std::optional<Tile> StatusOverlay::set(const std::vector<std::string>& lines, SizePx screen) {
  if (lines == lines_ && screen == screen_) return std::nullopt;
  lines_ = lines;
  screen_ = screen;
  panel_.reset();
  if (lines.empty() || !open_font(std::max(12, screen.height / 54))) return std::nullopt;
  panel_ = draw_panel(lines, screen);
  return panel_;
}

std::optional<Tile> StatusOverlay::again() const {
  return panel_;
}

Tile StatusOverlay::draw_panel(const std::vector<std::string>& lines, SizePx screen) const {
  std::vector<SdlSurface> texts;
  int width = 0;
  for (const std::string& line : lines) {
    // An empty string cannot be rendered; a space can.
    texts.emplace_back(TTF_RenderUTF8_Blended(font_->handle, line.empty() ? " " : line.c_str(),
                                              SDL_Color{255, 255, 255, 255}));
    if (texts.back() != nullptr) width = std::max(width, texts.back()->w);
  }
  const int pitch = TTF_FontLineSkip(font_->handle);
  const int margin = std::max(4, pitch / 2);
  Tile panel;
  panel.id = kImage;
  panel.size = {std::clamp(width + 2 * margin, 1, std::max(1, std::min(screen.width, kMaxWidth))),
                std::clamp(static_cast<int>(lines.size()) * pitch + 2 * margin, 1,
                           std::max(1, std::min(screen.height, kMaxWidth)))};
  const auto stride = static_cast<std::size_t>(panel.size.width);
  panel.argb.assign(stride * static_cast<std::size_t>(panel.size.height), kPanel);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const SDL_Surface* text = texts[i].get();
    if (text == nullptr || text->format->BytesPerPixel != 4) continue;
    const int top = margin + static_cast<int>(i) * pitch;
    const int columns = std::min(text->w, panel.size.width - margin);
    for (int y = 0; y < text->h && top + y < panel.size.height; ++y) {
      const auto* row = reinterpret_cast<const std::uint32_t*>(
          static_cast<const std::byte*>(text->pixels) + std::ptrdiff_t{y} * text->pitch);
      std::uint32_t* out = panel.argb.data() + static_cast<std::size_t>(top + y) * stride +
                           static_cast<std::size_t>(margin);
      for (int x = 0; x < columns; ++x) {
        const std::uint32_t coverage = row[x] >> 24;
        if (coverage != 0) out[x] = ink_over_panel(coverage);
      }
    }
  }
  return panel;
}

const Frame& StatusOverlay::over(const Frame& frame) {
  if (!panel_) return frame;
  frame_ = frame;
  frame_.items.emplace_back(Sprite{kImage, F26{}, F26{}, panel_->size, 255,
                                   RectPx{0, 0, panel_->size.width, panel_->size.height}});
  return frame_;
}

}  // namespace sharit

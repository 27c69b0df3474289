#include "render/screen/gpu_painter.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <variant>

#include <SDL2/SDL.h>

namespace sharit {
namespace {

SDL_Rect to_sdl(const RectPx& rect) {
  return {rect.x, rect.y, rect.width, rect.height};
}

/// The backdrop's colour at a height between rows, as the corner of a quad.
SDL_Color backdrop_at(const Frame& frame, int y, std::uint8_t alpha) {
  const double part = std::clamp(static_cast<double>(y) / std::max(1, frame.size.height), 0.0, 1.0);
  const auto mix = [part](std::uint8_t top, std::uint8_t bottom) {
    return static_cast<std::uint8_t>(std::lround(top + (bottom - top) * part));
  };
  const Colour& top = frame.backdrop.top;
  const Colour& bottom = frame.backdrop.bottom;
  return {mix(top.red, bottom.red), mix(top.green, bottom.green), mix(top.blue, bottom.blue),
          alpha};
}

/// A quad of the backdrop's own colours with an alpha at its left and at its right edge. Colour
/// runs in y only and alpha in x only, so its two triangles meet without a seam.
bool draw_quad(SDL_Renderer* renderer, const Frame& frame, const RectPx& rect, std::uint8_t left,
               std::uint8_t right) {
  // Above and below the screen the backdrop has no slope to follow.
  const int top = std::max(rect.y, 0);
  const int bottom = std::min(rect.bottom(), frame.size.height);
  if (top >= bottom) return true;
  const auto x0 = static_cast<float>(rect.x);
  const auto x1 = static_cast<float>(rect.right());
  const auto y0 = static_cast<float>(top);
  const auto y1 = static_cast<float>(bottom);
  const std::array<SDL_Vertex, 4> corners = {{
      {{x0, y0}, backdrop_at(frame, top, left), {}},
      {{x1, y0}, backdrop_at(frame, top, right), {}},
      {{x0, y1}, backdrop_at(frame, bottom, left), {}},
      {{x1, y1}, backdrop_at(frame, bottom, right), {}},
  }};
  constexpr std::array kTriangles = {0, 1, 2, 2, 1, 3};
  return SDL_RenderGeometry(renderer, nullptr, corners.data(), corners.size(), kTriangles.data(),
                            kTriangles.size()) == 0;
}

}  // namespace

GpuPainter::GpuPainter(SDL_Renderer* renderer)
    : renderer_(renderer),
      premultiplied_(SDL_ComposeCustomBlendMode(
          SDL_BLENDFACTOR_ONE, SDL_BLENDFACTOR_ONE_MINUS_SRC_ALPHA, SDL_BLENDOPERATION_ADD,
          SDL_BLENDFACTOR_ONE, SDL_BLENDFACTOR_ONE_MINUS_SRC_ALPHA, SDL_BLENDOPERATION_ADD)) {}

Result<void> GpuPainter::upload(const Tile& tile) {
  if (tile.size.width <= 0 || tile.size.height <= 0) {
    release(tile.id);
    return {};
  }
  const auto refuse = [&tile] {
    return fail(Fault::kDevice, "The GPU does not take an image of " +
                                    std::to_string(tile.size.width) + " by " +
                                    std::to_string(tile.size.height) + " pixels (" +
                                    std::string(SDL_GetError()) + ").");
  };
  const auto known = images_.find(tile.id.value);
  if (known == images_.end() || known->second.size != tile.size) {
    SdlTexture texture(SDL_CreateTexture(renderer_, SDL_PIXELFORMAT_ARGB8888,
                                         SDL_TEXTUREACCESS_STATIC, tile.size.width,
                                         tile.size.height));
    if (texture == nullptr) return refuse();
    if (SDL_SetTextureBlendMode(texture.get(), static_cast<SDL_BlendMode>(premultiplied_)) != 0) {
      return refuse();
    }
    images_.insert_or_assign(tile.id.value, Image{std::move(texture), tile.size});
  }
  SDL_Texture* texture = images_.at(tile.id.value).texture.get();
  if (SDL_UpdateTexture(texture, nullptr, tile.argb.data(), tile.size.width * 4) != 0) {
    return refuse();
  }
  return {};
}

bool GpuPainter::draw_backdrop(const Frame& frame, SizePx target) {
  const Colour& below = frame.backdrop.bottom;
  bool fine = SDL_SetRenderDrawBlendMode(renderer_, SDL_BLENDMODE_NONE) == 0;
  fine = SDL_SetRenderDrawColor(renderer_, below.red, below.green, below.blue, 255) == 0 && fine;
  fine = SDL_RenderClear(renderer_) == 0 && fine;
  if (frame.backdrop.top == below) return fine;
  return draw_quad(renderer_, frame, {0, 0, target.width, frame.size.height}, 255, 255) && fine;
}

bool GpuPainter::draw_item(const Fill& fill, const Frame&) {
  const Colour& colour = fill.colour;
  if (fill.rect.empty() || colour.alpha == 0) return true;
  const SDL_Rect rect = to_sdl(fill.rect);
  return SDL_SetRenderDrawBlendMode(renderer_, SDL_BLENDMODE_BLEND) == 0 &&
         SDL_SetRenderDrawColor(renderer_, colour.red, colour.green, colour.blue, colour.alpha) ==
             0 &&
         SDL_RenderFillRect(renderer_, &rect) == 0;
}

bool GpuPainter::draw_item(const Sprite& sprite, const Frame& frame) {
  const auto found = images_.find(sprite.image.value);
  if (found == images_.end() || sprite.opacity == 0) return true;
  Image& image = found->second;
  const RectPx visible = intersection(sprite.clip, {0, 0, frame.size.width, frame.size.height});
  if (visible.empty()) return true;
  constexpr std::int64_t kFar = 1 << 28;
  if (sprite.x.floor_px() > kFar || sprite.x.floor_px() < -kFar) return true;
  // The image holds colours times alpha, so the opacity scales both alike.
  SDL_SetTextureColorMod(image.texture.get(), sprite.opacity, sprite.opacity, sprite.opacity);
  SDL_SetTextureAlphaMod(image.texture.get(), sprite.opacity);
  const bool whole = (sprite.x.value & 63) == 0;
  return whole ? draw_whole(sprite, image, visible) : draw_between(sprite, image, visible);
}

bool GpuPainter::draw_whole(const Sprite& sprite, Image& image, const RectPx& visible) {
  const int x = static_cast<int>(sprite.x.floor_px());
  const RectPx place = intersection({x, sprite.y, std::min(sprite.size.width, image.size.width),
                                     std::min(sprite.size.height, image.size.height)},
                                    visible);
  if (place.empty()) return true;
  const SDL_Rect from{place.x - x, place.y - sprite.y, place.width, place.height};
  const SDL_Rect to = to_sdl(place);
  SDL_SetTextureScaleMode(image.texture.get(), SDL_ScaleModeNearest);
  return SDL_RenderCopy(renderer_, image.texture.get(), &from, &to) == 0;
}

bool GpuPainter::draw_between(const Sprite& sprite, Image& image, const RectPx& visible) {
  const int width = std::min(sprite.size.width, image.size.width);
  const int height = std::min(sprite.size.height, image.size.height);
  const SDL_Rect from{0, 0, width, height};
  const SDL_FRect to{static_cast<float>(sprite.x.to_double()), static_cast<float>(sprite.y),
                     static_cast<float>(width), static_cast<float>(height)};
  const SDL_Rect clip = to_sdl(visible);
  SDL_SetTextureScaleMode(image.texture.get(), SDL_ScaleModeLinear);
  SDL_RenderSetClipRect(renderer_, &clip);
  const bool fine = SDL_RenderCopyF(renderer_, image.texture.get(), &from, &to) == 0;
  SDL_RenderSetClipRect(renderer_, nullptr);
  return fine;
}

bool GpuPainter::draw_item(const BackdropFade& fade, const Frame& frame) {
  if (fade.rect.empty()) return true;
  return SDL_SetRenderDrawBlendMode(renderer_, SDL_BLENDMODE_BLEND) == 0 &&
         draw_quad(renderer_, frame, fade.rect, fade.left_alpha, fade.right_alpha);
}

Result<void> GpuPainter::draw(const Frame& frame, SizePx target) {
  bool fine = draw_backdrop(frame, target);
  for (const DrawItem& item : frame.items) {
    fine = std::visit([&](const auto& one) { return draw_item(one, frame); }, item) && fine;
  }
  if (fine) return {};
  return fail(Fault::kDevice, "The GPU does not draw: " + std::string(SDL_GetError()) + ".");
}

}  // namespace sharit

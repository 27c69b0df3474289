#include "render/screen/gpu_painter.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>
#include <variant>

#include <SDL2/SDL.h>

namespace sharit {
namespace {

SDL_Rect to_sdl(const RectPx& rect) {
  return {rect.x, rect.y, rect.width, rect.height};
}

SDL_Color colour_of(const Colour& colour) {
  return {colour.red, colour.green, colour.blue, colour.alpha};
}

/// Pieces of a picture are no larger: the least that GPUs of the machines we serve take is 2048.
constexpr int kPieceSide = 1024;

constexpr std::array kTwoTriangles = {0, 1, 2, 2, 1, 3};

SDL_FPoint point_of(const Turn& turn, int x, int y) {
  const auto [to_x, to_y] = turn.of(x, y);
  return {static_cast<float>(to_x), static_cast<float>(to_y)};
}

/// Colour runs in y only, so the two triangles meet without a seam. Goes through the renderer's
/// blend mode for colours.
bool draw_gradient(SDL_Renderer* renderer, const Turn& turn, const Gradient& gradient) {
  const RectPx& rect = gradient.rect;
  const SDL_Color above = colour_of(gradient.top);
  const SDL_Color below = colour_of(gradient.bottom);
  const std::array<SDL_Vertex, 4> corners = {
      {{point_of(turn, rect.x, rect.y), above, {}},
       {point_of(turn, rect.right(), rect.y), above, {}},
       {point_of(turn, rect.x, rect.bottom()), below, {}},
       {point_of(turn, rect.right(), rect.bottom()), below, {}}}};
  return SDL_RenderGeometry(renderer, nullptr, corners.data(), corners.size(), kTwoTriangles.data(),
                            kTwoTriangles.size()) == 0;
}

}  // namespace

GpuPainter::GpuPainter(SDL_Renderer* renderer)
    : renderer_(renderer),
      premultiplied_(SDL_ComposeCustomBlendMode(
          SDL_BLENDFACTOR_ONE, SDL_BLENDFACTOR_ONE_MINUS_SRC_ALPHA, SDL_BLENDOPERATION_ADD,
          SDL_BLENDFACTOR_ONE, SDL_BLENDFACTOR_ONE_MINUS_SRC_ALPHA, SDL_BLENDOPERATION_ADD)) {}

void GpuPainter::forget() {
  images_.clear();
  pieces_.clear();
  picture_.reset();
}

Result<SdlTexture> GpuPainter::make_texture(SizePx size) {
  SdlTexture texture(SDL_CreateTexture(renderer_, SDL_PIXELFORMAT_ARGB8888,
                                       SDL_TEXTUREACCESS_STATIC, size.width, size.height));
  if (texture == nullptr) {
    return fail(Fault::kDevice, "The GPU does not take an image of " + std::to_string(size.width) +
                                    " by " + std::to_string(size.height) + " pixels (" +
                                    std::string(SDL_GetError()) + ").");
  }
  return texture;
}

Result<void> GpuPainter::upload(const Tile& tile) {
  if (tile.size.width <= 0 || tile.size.height <= 0) {
    release(tile.id);
    return {};
  }
  auto known = images_.find(tile.id.value);
  if (known == images_.end() || known->second.size != tile.size) {
    auto texture = make_texture(tile.size);
    if (!texture) return std::unexpected(std::move(texture.error()));
    SDL_SetTextureBlendMode(texture->get(), static_cast<SDL_BlendMode>(premultiplied_));
    known = images_.insert_or_assign(tile.id.value, Image{std::move(*texture), tile.size}).first;
  }
  if (SDL_UpdateTexture(known->second.texture.get(), nullptr, tile.argb.data(),
                        tile.size.width * 4) != 0) {
    return fail(Fault::kDevice,
                "The GPU does not take pixels: " + std::string(SDL_GetError()) + ".");
  }
  return {};
}

Result<void> GpuPainter::take_picture(const Backdrop& backdrop) {
  if (picture_ == backdrop.picture) return {};
  pieces_.clear();
  picture_ = backdrop.picture;
  if (picture_ == nullptr) return {};
  for (int y = 0; y < picture_->size.height; y += kPieceSide) {
    for (int x = 0; x < picture_->size.width; x += kPieceSide) {
      const RectPx rect{x, y, std::min(kPieceSide, picture_->size.width - x),
                        std::min(kPieceSide, picture_->size.height - y)};
      auto texture = make_texture({rect.width, rect.height});
      if (!texture) return std::unexpected(std::move(texture.error()));
      SDL_SetTextureBlendMode(texture->get(), SDL_BLENDMODE_NONE);
      SDL_UpdateTexture(texture->get(), nullptr, picture_->row(y) + x, picture_->size.width * 4);
      pieces_.push_back({std::move(*texture), rect});
    }
  }
  return {};
}

bool GpuPainter::draw_backdrop(const Frame& frame, SizePx target) {
  const Colour& below = frame.backdrop.bottom;
  bool fine = SDL_SetRenderDrawBlendMode(renderer_, SDL_BLENDMODE_NONE) == 0;
  fine = SDL_SetRenderDrawColor(renderer_, below.red, below.green, below.blue, 255) == 0 && fine;
  fine = SDL_RenderClear(renderer_) == 0 && fine;
  if (frame.backdrop.top != below) {
    const RectPx whole{0, 0, turned(target, rotation_).width, frame.size.height};
    fine = draw_gradient(renderer_, turn_, {whole, frame.backdrop.top, below}) && fine;
  }
  for (const PicturePiece& piece : pieces_) {
    fine = draw_piece(piece.texture.get(), piece.rect) && fine;
  }
  return fine;
}

bool GpuPainter::draw_piece(SDL_Texture* texture, const RectPx& rect) {
  if (rotation_ == PanelRotation::kNone) {
    const SDL_Rect to = to_sdl(rect);
    return SDL_RenderCopy(renderer_, texture, nullptr, &to) == 0;
  }
  constexpr SDL_Color kWhite{255, 255, 255, 255};
  const std::array<SDL_Vertex, 4> corners = {
      {{point_of(turn_, rect.x, rect.y), kWhite, {0, 0}},
       {point_of(turn_, rect.right(), rect.y), kWhite, {1, 0}},
       {point_of(turn_, rect.x, rect.bottom()), kWhite, {0, 1}},
       {point_of(turn_, rect.right(), rect.bottom()), kWhite, {1, 1}}}};
  return SDL_RenderGeometry(renderer_, texture, corners.data(), corners.size(),
                            kTwoTriangles.data(), kTwoTriangles.size()) == 0;
}

bool GpuPainter::draw_item(const Fill& fill, const Frame&) {
  const Colour& colour = fill.colour;
  if (fill.rect.empty() || colour.alpha == 0) return true;
  const SDL_Rect rect = to_sdl(turn_.of(fill.rect));
  return SDL_SetRenderDrawBlendMode(renderer_, SDL_BLENDMODE_BLEND) == 0 &&
         SDL_SetRenderDrawColor(renderer_, colour.red, colour.green, colour.blue, colour.alpha) ==
             0 &&
         SDL_RenderFillRect(renderer_, &rect) == 0;
}

bool GpuPainter::draw_item(const Gradient& gradient, const Frame&) {
  if (gradient.rect.empty()) return true;
  return SDL_SetRenderDrawBlendMode(renderer_, SDL_BLENDMODE_BLEND) == 0 &&
         draw_gradient(renderer_, turn_, gradient);
}

bool GpuPainter::draw_item(const Sprite& sprite, const Frame& frame) {
  const auto found = images_.find(sprite.image.value);
  if (found == images_.end() || sprite.opacity == 0) return true;
  Image& image = found->second;
  constexpr std::int64_t kFar = 1 << 28;
  for (const F26 place : {sprite.x, sprite.y}) {
    if (place.floor_px() > kFar || place.floor_px() < -kFar) return true;
  }
  // Between pixels the last column, or row, has none behind it to be mixed with, and is clear.
  const int between_x = (sprite.x.value & 63) != 0 ? 1 : 0;
  const int between_y = (sprite.y.value & 63) != 0 ? 1 : 0;
  const bool between = between_x + between_y > 0;
  const RectPx place =
      intersection({static_cast<int>(sprite.x.ceil_px()), static_cast<int>(sprite.y.ceil_px()),
                    std::min(sprite.size.width, image.size.width - between_x),
                    std::min(sprite.size.height, image.size.height - between_y)},
                   {0, 0, frame.size.width, frame.size.height});
  if (!between && sprite.soft == SoftEdges{} && rotation_ == PanelRotation::kNone) {
    return draw_plain(sprite, image, intersection(place, sprite.clip));
  }
  bool fine = true;
  for (SoftPart part : SoftParts(sprite.clip, sprite.soft)) {
    part.rect = intersection(part.rect, place);
    if (!part.rect.empty()) fine = draw_part(sprite, image, part) && fine;
  }
  return fine;
}

bool GpuPainter::draw_plain(const Sprite& sprite, Image& image, const RectPx& place) {
  if (place.empty()) return true;
  // The image holds colours times alpha, so the opacity scales both alike.
  SDL_SetTextureColorMod(image.texture.get(), sprite.opacity, sprite.opacity, sprite.opacity);
  SDL_SetTextureAlphaMod(image.texture.get(), sprite.opacity);
  const int x = static_cast<int>(sprite.x.floor_px());
  const SDL_Rect from{place.x - x, place.y - static_cast<int>(sprite.y.floor_px()), place.width,
                      place.height};
  const SDL_Rect to = to_sdl(place);
  SDL_SetTextureScaleMode(image.texture.get(), SDL_ScaleModeNearest);
  return SDL_RenderCopy(renderer_, image.texture.get(), &from, &to) == 0;
}

bool GpuPainter::draw_part(const Sprite& sprite, Image& image, const SoftPart& part) {
  const auto corner = [&](int x, int y) {
    const double share = part.columns.border(x) * part.rows.border(y) * sprite.opacity;
    const auto level = static_cast<std::uint8_t>(std::lround(share));
    const double column = x - sprite.x.to_double();
    return SDL_Vertex{point_of(turn_, x, y),
                      {level, level, level, level},
                      {static_cast<float>(column / image.size.width),
                       static_cast<float>((y - sprite.y.to_double()) / image.size.height)}};
  };
  const RectPx& rect = part.rect;
  const std::array<SDL_Vertex, 4> corners = {corner(rect.x, rect.y), corner(rect.right(), rect.y),
                                             corner(rect.x, rect.bottom()),
                                             corner(rect.right(), rect.bottom())};
  const bool between = ((sprite.x.value | sprite.y.value) & 63) != 0;
  SDL_SetTextureScaleMode(image.texture.get(),
                          between ? SDL_ScaleModeLinear : SDL_ScaleModeNearest);
  return SDL_RenderGeometry(renderer_, image.texture.get(), corners.data(), corners.size(),
                            kTwoTriangles.data(), kTwoTriangles.size()) == 0;
}

Result<void> GpuPainter::draw(const Frame& frame, SizePx target) {
  if (auto taken = take_picture(frame.backdrop); !taken) return taken;
  turn_ = Turn(rotation_, turned(target, rotation_));
  bool fine = draw_backdrop(frame, target);
  for (const DrawItem& item : frame.items) {
    fine = std::visit([&](const auto& one) { return draw_item(one, frame); }, item) && fine;
  }
  if (fine) return {};
  return fail(Fault::kDevice, "The GPU does not draw: " + std::string(SDL_GetError()) + ".");
}

}  // namespace sharit

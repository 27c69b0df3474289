#pragma once

#include <algorithm>
#include <cstdint>
#include <memory>
#include <random>
#include <variant>
#include <vector>

#include "render/scene/frame.hpp"

namespace sharit::testing {

/// Random tiles and slowly changing random frames, the way a ticker makes them: most items stay,
/// some move sideways, now and then one comes, goes or changes.
class RandomFrames {
 public:
  RandomFrames(std::uint32_t seed, SizePx size) : random_(seed), size_(size) {}

  int number(int low, int high) { return std::uniform_int_distribution<int>(low, high)(random_); }
  bool one_in(int n) { return number(1, n) == 1; }

  /// Premultiplied pixels with transparent, opaque and in-between runs.
  Tile tile(ImageId id, SizePx size) {
    Tile made{id, size, {}};
    const int count = size.width * size.height;
    while (static_cast<int>(made.argb.size()) < count) {
      const int run = number(1, 40);
      const int kind = number(0, 2);
      for (int i = 0; i < run && static_cast<int>(made.argb.size()) < count; ++i) {
        const auto alpha = static_cast<std::uint32_t>(kind == 0   ? 0
                                                      : kind == 1 ? 255
                                                                  : number(0, 255));
        std::uint32_t word = alpha << 24;
        for (int shift = 0; shift <= 16; shift += 8) {
          word |= static_cast<std::uint32_t>(number(0, static_cast<int>(alpha))) << shift;
        }
        made.argb.push_back(word);
      }
    }
    return made;
  }

  /// Pixels of one colour, as text has: the alpha of each tells its word.
  Tile text_tile(ImageId id, SizePx size) {
    Tile made = tile(id, size);
    const Colour ink = colour();
    for (std::uint32_t& word : made.argb) {
      const std::uint32_t alpha = word >> 24;
      word = alpha << 24 | (ink.red * alpha / 255) << 16 | (ink.green * alpha / 255) << 8 |
             ink.blue * alpha / 255;
    }
    return made;
  }

  Colour colour() {
    const auto byte = [this] { return static_cast<std::uint8_t>(number(0, 255)); };
    const std::uint8_t alpha = one_in(2) ? std::uint8_t{255} : byte();
    return {byte(), byte(), byte(), alpha};
  }

  RectPx rect() {
    if (one_in(3)) return {0, number(-5, size_.height), size_.width, number(0, size_.height)};
    return {number(-20, size_.width), number(-20, size_.height), number(0, size_.width),
            number(0, size_.height)};
  }

  DrawItem item(const std::vector<ImageId>& images, SizePx tile_size) {
    if (one_in(4)) return Fill{rect(), colour()};
    if (one_in(6)) return Gradient{rect(), colour(), colour()};
    Sprite sprite;
    sprite.image = images[static_cast<std::size_t>(number(0, static_cast<int>(images.size()) - 1))];
    sprite.x = F26{number(-60 * 64, size_.width * 64)};
    if (one_in(2)) sprite.x = F26::from_px(sprite.x.floor_px());
    sprite.y = F26::from_px(number(-20, size_.height));
    if (one_in(4)) sprite.y += F26{number(0, 63)};
    sprite.size = one_in(4)
                      ? SizePx{number(0, tile_size.width + 5), number(0, tile_size.height + 5)}
                      : tile_size;
    sprite.opacity = one_in(3) ? static_cast<std::uint8_t>(number(0, 255)) : std::uint8_t{255};
    sprite.clip = one_in(3) ? rect() : RectPx{0, 0, size_.width, size_.height};
    if (one_in(3)) sprite.soft = {number(0, 30), 0, number(0, 30), 0};
    if (one_in(6)) sprite.soft.top = sprite.soft.bottom = number(-1, 40);
    return sprite;
  }

  /// Opaque, of any size: smaller than the screen, too.
  std::shared_ptr<const Bitmap> picture() {
    auto made = std::make_shared<Bitmap>();
    made->size = {number(1, size_.width + 10), number(1, size_.height + 10)};
    for (int i = 0; i < made->size.width * made->size.height; ++i) {
      made->xrgb.push_back(0xFF000000U | static_cast<std::uint32_t>(number(0, 0xFFFFFF)));
    }
    return made;
  }

  /// The next frame of a sequence.
  Frame next(Frame frame, const std::vector<ImageId>& images, SizePx tile_size) {
    frame.size = size_;
    if (frame.items.empty() || one_in(40)) {
      frame.backdrop = {colour(), colour(), one_in(3) ? picture() : nullptr};
    }
    for (DrawItem& item : frame.items) {
      if (auto* sprite = std::get_if<Sprite>(&item)) {
        if (one_in(3)) sprite->x += F26{number(-200, 200)};
        if (one_in(3)) sprite->x += F26::from_px(number(-4, 4));
        if (one_in(8)) sprite->y += one_in(2) ? F26{number(-99, 99)} : F26::from_px(number(-3, 3));
        if (one_in(8)) sprite->opacity = static_cast<std::uint8_t>(number(0, 255));
      }
      if (one_in(12)) item = this->item(images, tile_size);
    }
    if (!frame.items.empty() && one_in(5)) {
      frame.items.erase(frame.items.begin() + number(0, static_cast<int>(frame.items.size()) - 1));
    }
    if (frame.items.size() < 4 || (frame.items.size() < 16 && one_in(4))) {
      frame.items.insert(frame.items.begin() + number(0, static_cast<int>(frame.items.size())),
                         item(images, tile_size));
    }
    if (frame.items.size() > 1 && one_in(10)) {
      std::swap(frame.items.front(), frame.items.back());
    }
    return frame;
  }

 private:
  std::mt19937 random_;
  SizePx size_;
};

}  // namespace sharit::testing

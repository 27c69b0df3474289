#pragma once

#include <cmath>
#include <cstdint>
#include <map>
#include <variant>

#include "render/scene/frame.hpp"
#include "render/screen/screen.hpp"

namespace sharit::testing {

/// The picture a frame means, worked out the slow and obvious way: pixel by pixel, item by item,
/// channel by channel, in real numbers rounded once per blend. The oracle for the compositor.
class PlainPainter {
 public:
  std::map<std::uint64_t, Tile> tiles;

  [[nodiscard]] Bitmap paint(const Frame& frame, SizePx size) const {
    Bitmap picture{size, {}};
    for (int y = 0; y < size.height; ++y) {
      for (int x = 0; x < size.width; ++x) picture.xrgb.push_back(pixel(frame, x, y));
    }
    return picture;
  }

 private:
  static bool inside(const RectPx& rect, int x, int y) {
    return x >= rect.x && y >= rect.y && x < rect.right() && y < rect.bottom();
  }

  static int ramp(int begin, int end, int index, int steps) {
    const double part = (index + 0.5) / steps;
    return static_cast<int>(std::floor(begin + (end - begin) * part + 0.5 + 1e-9));
  }

  struct Rgb {
    int channel[3];
  };

  static Rgb backdrop(const Frame& frame, int y) {
    const Backdrop& b = frame.backdrop;
    const int h = frame.size.height;
    return {ramp(b.top.red, b.bottom.red, y, h), ramp(b.top.green, b.bottom.green, y, h),
            ramp(b.top.blue, b.bottom.blue, y, h)};
  }

  static int divided(int x) { return static_cast<int>(std::floor(x / 255.0 + 0.5)); }

  static void mix(Rgb& below, const Rgb& above, int alpha) {
    for (int c = 0; c < 3; ++c) {
      below.channel[c] = divided(above.channel[c] * alpha + below.channel[c] * (255 - alpha));
    }
  }

  void draw(Rgb& out, const Fill& fill, const Frame&, int x, int y) const {
    if (!inside(fill.rect, x, y)) return;
    mix(out, {fill.colour.red, fill.colour.green, fill.colour.blue}, fill.colour.alpha);
  }

  void draw(Rgb& out, const BackdropFade& fade, const Frame& frame, int x, int y) const {
    if (!inside(fade.rect, x, y)) return;
    mix(out, backdrop(frame, y),
        ramp(fade.left_alpha, fade.right_alpha, x - fade.rect.x, fade.rect.width));
  }

  void draw(Rgb& out, const Sprite& sprite, const Frame&, int x, int y) const {
    const auto found = tiles.find(sprite.image.value);
    if (found == tiles.end() || !inside(sprite.clip, x, y)) return;
    const Tile& tile = found->second;
    const int column = x - static_cast<int>(std::floor(sprite.x.to_double() + 0.5));
    const int row = y - sprite.y;
    if (!inside({0, 0, sprite.size.width, sprite.size.height}, column, row)) return;
    if (!inside({0, 0, tile.size.width, tile.size.height}, column, row)) return;
    const std::uint32_t word = tile.argb[static_cast<std::size_t>(row * tile.size.width + column)];
    const int alpha = divided(static_cast<int>(word >> 24) * sprite.opacity);
    for (int c = 0; c < 3; ++c) {
      const int above = divided(static_cast<int>(word >> (16 - 8 * c) & 0xFF) * sprite.opacity);
      out.channel[c] = above + divided(out.channel[c] * (255 - alpha));
    }
  }

  std::uint32_t pixel(const Frame& frame, int x, int y) const {
    Rgb out = backdrop(frame, y);
    for (const DrawItem& item : frame.items) {
      std::visit([&](const auto& one) { draw(out, one, frame, x, y); }, item);
    }
    return 0xFF000000U | static_cast<std::uint32_t>(out.channel[0]) << 16 |
           static_cast<std::uint32_t>(out.channel[1]) << 8 |
           static_cast<std::uint32_t>(out.channel[2]);
  }
};

}  // namespace sharit::testing

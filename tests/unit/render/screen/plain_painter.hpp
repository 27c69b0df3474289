#pragma once

#include <algorithm>
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

  static Rgb ground(const Frame& frame, int x, int y) {
    const Bitmap* picture = frame.backdrop.picture.get();
    if (picture == nullptr || !inside({0, 0, picture->size.width, picture->size.height}, x, y)) {
      return backdrop(frame, y);
    }
    const std::uint32_t word = picture->row(y)[x];
    return {static_cast<int>(word >> 16 & 0xFF), static_cast<int>(word >> 8 & 0xFF),
            static_cast<int>(word & 0xFF)};
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

  /// How much of a soft edge of `length` pixels is there, `depth` pixels inside of it.
  static int softness(int depth, int length) {
    return depth < length ? ramp(0, 255, depth, length) : 255;
  }

  /// The share that a sprite has of a place of its clip, 0 to 255.
  static int share_at(const Sprite& sprite, int x, int y) {
    const RectPx& clip = sprite.clip;
    const auto limited = [](int soft, int length) { return std::clamp(soft, 0, length / 2); };
    const int left = limited(sprite.soft.left, clip.width);
    const int right = limited(sprite.soft.right, clip.width);
    const int top = limited(sprite.soft.top, clip.height);
    const int bottom = limited(sprite.soft.bottom, clip.height);
    const int across = std::min(softness(x - clip.x, left), softness(clip.right() - 1 - x, right));
    const int down = std::min(softness(y - clip.y, top), softness(clip.bottom() - 1 - y, bottom));
    return divided(across * down);
  }

  /// Channel `shift` / 8 of a column of a tile, nothing outside of it.
  static int channel_at(const Tile& tile, int column, int row, int shift) {
    if (!inside({0, 0, tile.size.width, tile.size.height}, column, row)) return 0;
    const auto at = static_cast<std::size_t>(row * tile.size.width + column);
    return static_cast<int>(tile.argb[at] >> shift & 0xFF);
  }

  void draw(Rgb& out, const Gradient& gradient, const Frame&, int x, int y) const {
    if (!inside(gradient.rect, x, y)) return;
    const auto at = [&](int top, int bottom) {
      return ramp(top, bottom, y - gradient.rect.y, gradient.rect.height);
    };
    const Colour& top = gradient.top;
    const Colour& bottom = gradient.bottom;
    mix(out, {at(top.red, bottom.red), at(top.green, bottom.green), at(top.blue, bottom.blue)},
        at(top.alpha, bottom.alpha));
  }

  /// How far a pixel lies into an image: a whole part and 1/64 pixels.
  struct Into {
    Into(int pixel, F26 place) {
      const std::int64_t into = pixel * std::int64_t{64} - place.value;
      whole = static_cast<int>(std::floor(static_cast<double>(into) / 64.0));
      part = static_cast<int>(into - whole * std::int64_t{64});
    }
    int whole, part;
  };

  static int mixed(int near, int far, int part) {
    return static_cast<int>(std::floor((near * (64 - part) + far * part) / 64.0 + 0.5));
  }

  void draw(Rgb& out, const Sprite& sprite, const Frame&, int x, int y) const {
    const auto found = tiles.find(sprite.image.value);
    if (found == tiles.end() || !inside(sprite.clip, x, y)) return;
    const Tile& tile = found->second;
    const Into across(x, sprite.x);
    const Into down(y, sprite.y);
    if (!inside({0, 0, sprite.size.width, sprite.size.height}, across.whole, down.whole)) return;
    if (!inside({0, 0, tile.size.width, tile.size.height}, across.whole, down.whole)) return;
    const auto column = [&](int at, int shift) {
      const int here = channel_at(tile, at, down.whole, shift);
      return mixed(here, channel_at(tile, at, down.whole + 1, shift), down.part);
    };
    const auto above = [&](int shift) {
      const int here = column(across.whole, shift);
      return divided(mixed(here, column(across.whole + 1, shift), across.part) * sprite.opacity);
    };
    const int alpha = above(24);
    const int share = share_at(sprite, x, y);
    for (int c = 0; c < 3; ++c) {
      const int below = out.channel[c];
      const int blended = above(16 - 8 * c) + divided(below * (255 - alpha));
      out.channel[c] = divided(blended * share + below * (255 - share));
    }
  }

  std::uint32_t pixel(const Frame& frame, int x, int y) const {
    Rgb out = ground(frame, x, y);
    for (const DrawItem& item : frame.items) {
      std::visit([&](const auto& one) { draw(out, one, frame, x, y); }, item);
    }
    return 0xFF000000U | static_cast<std::uint32_t>(out.channel[0]) << 16 |
           static_cast<std::uint32_t>(out.channel[1]) << 8 |
           static_cast<std::uint32_t>(out.channel[2]);
  }
};

}  // namespace sharit::testing

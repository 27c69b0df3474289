#include <algorithm>
#include <vector>

#include "fuzz/metamorphic.hpp"

namespace sharit::fuzz {
namespace {

constexpr int kWholeLine = 1 << 20;
constexpr int kNarrowTile = 37;

LineImage image_of(const ShapedLine& line, const Outline& outline, int tile_width) {
  LineImage image;
  image.line = line;
  image.colour = Colour::rgb(0xFFFFFF);
  image.outline = outline;
  image.box = line_box(line, outline.width);
  image.tile_width = tile_width;
  return image;
}

ShapedLine moved(ShapedLine line, std::int64_t pixels) {
  const F26 by = F26::from_px(pixels);
  for (PlacedGlyph& glyph : line.glyphs) glyph.x += by;
  line.ink.left += by;
  line.ink.right += by;
  return line;
}

bool has_clear_edge(const Tile& tile) {
  const int width = tile.size.width;
  const int height = tile.size.height;
  const auto clear = [&](int x, int y) {
    return tile.argb[static_cast<std::size_t>(y) * width + x] == 0;
  };
  for (int x = 0; x < width; ++x) {
    if (!clear(x, 0) || !clear(x, height - 1)) return false;
  }
  for (int y = 0; y < height; ++y) {
    if (!clear(0, y) || !clear(width - 1, y)) return false;
  }
  return true;
}

/// The tiles of an image, put together.
std::vector<std::uint32_t> together(const LineImage& image, TilePainter& painter) {
  std::vector<std::uint32_t> pixels(static_cast<std::size_t>(image.box.width) * image.box.height);
  for (int index = 0; index < image.tile_count(); ++index) {
    const Tile tile = painter.paint(image, index);
    const RectPx part = image.tile_rect(index);
    for (int y = 0; y < part.height; ++y) {
      std::copy_n(tile.argb.begin() + std::ptrdiff_t{y} * tile.size.width, part.width,
                  pixels.begin() + std::ptrdiff_t{y} * image.box.width + part.x);
    }
  }
  return pixels;
}

}  // namespace

Breach check_pixels(const ShapedLine& line, const Outline& outline, TilePainter& painter) {
  const LineImage whole = image_of(line, outline, kWholeLine);
  if (whole.empty()) return {};
  const Tile tile = painter.paint(whole, 0);
  if (!has_clear_edge(tile)) return "ink touches the edge of the line's box";
  for (const std::int64_t pixels : {1, -1000}) {
    if (painter.paint(image_of(moved(line, pixels), outline, kWholeLine), 0).argb != tile.argb) {
      return "moved by a whole pixel, other pixels";
    }
  }
  if (together(image_of(line, outline, kNarrowTile), painter) != tile.argb) {
    return "cut into tiles, other pixels";
  }
  return {};
}

}  // namespace sharit::fuzz

#include "render/raster/tile_painter.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace sharit {
namespace {

constexpr std::size_t kGlyphCacheBytes = 3U << 20U;

/// Columns kept beyond each side of a tile, so that it equals its part of the whole line: where
/// glyphs meet, `join` looks at the pixels beside, once for every glyph that meets there.
constexpr int kMargin = 8;

/// One colour's coverage over a tile and its margins.
struct Layer {
  Colour colour;
  std::vector<std::uint8_t> coverage;
};

std::uint32_t scale_channel(std::uint32_t level, std::uint32_t by) {
  const std::uint32_t product = level * by + 128;
  return (product + (product >> 8)) >> 8;  // Exact x * y / 255, rounded.
}

std::uint32_t premultiplied(Colour colour, std::uint32_t coverage) {
  const std::uint32_t alpha = scale_channel(colour.alpha, coverage);
  return (alpha << 24) | (scale_channel(colour.red, alpha) << 16) |
         (scale_channel(colour.green, alpha) << 8) | scale_channel(colour.blue, alpha);
}

std::uint32_t over(std::uint32_t top, std::uint32_t below) {
  const std::uint32_t rest = 255 - (top >> 24);
  if (rest == 0 || below == 0) return top;
  std::uint32_t out = 0;
  for (const int shift : {24, 16, 8, 0}) {
    const std::uint32_t sum =
        ((top >> shift) & 255U) + scale_channel((below >> shift) & 255U, rest);
    out |= std::min(sum, 255U) << shift;
  }
  return out;
}

Colour colour_at(const LineImage& image, std::uint32_t byte) {
  for (const ColourSpan& span : image.spans) {
    if (byte >= span.byte_begin && byte < span.byte_end) return span.colour;
  }
  return image.colour;
}

Layer& layer_of(std::vector<Layer>& layers, Colour colour, SizePx canvas) {
  for (Layer& layer : layers) {
    if (layer.colour == colour) return layer;
  }
  const std::size_t pixels = static_cast<std::size_t>(canvas.width) * canvas.height;
  return layers.emplace_back(Layer{colour, std::vector<std::uint8_t>(pixels)});
}

/// The part of a picture at (x, y) of `size` that falls on a tile.
RectPx visible_part(int x, int y, int width, int height, SizePx size) {
  return intersection(RectPx{x, y, width, height}, RectPx{0, 0, size.width, size.height});
}

/// The coverage of a pixel that two glyphs draw, both in part. Overlapping strokes have one edge in
/// common: the fuller counts, so that no join is bolder than its stroke. But where one glyph ends
/// and the next begins inside the pixel, each covers its own side of it: both count, up to
/// `beside`, the lesser of the two strokes next to it. Without that, small joins show as light
/// cracks.
constexpr int meeting(int old, int add, int beside) {
  return std::max({old, add, std::min(old + add, beside)});
}

/// Adds a glyph whose top left pixel stands at (x, y) of the layer.
void join(Layer& layer, SizePx size, const GlyphImage& glyph, int x, int y) {
  const RectPx part = visible_part(x, y, glyph.width, glyph.height, size);
  for (int row = part.y; row < part.bottom(); ++row) {
    const std::uint8_t* from = glyph.coverage.data() + std::ptrdiff_t{row - y} * glyph.width;
    std::uint8_t* to = layer.coverage.data() + std::ptrdiff_t{row} * size.width;
    int old_before = part.x > 0 ? to[part.x - 1] : 0;
    for (int at = part.x; at < part.right(); ++at) {
      const int old = to[at];
      const int add = from[at - x];
      int sum = std::max(old, add);
      if (old != 0 && add != 0 && sum != 255) {
        const int old_after = at + 1 < size.width ? to[at + 1] : 0;
        const int add_before = at > x ? from[at - x - 1] : 0;
        const int add_after = at + 1 < x + glyph.width ? from[at - x + 1] : 0;
        sum = meeting(old, add,
                      std::max(std::min(old_before, add_after), std::min(add_before, old_after)));
      }
      old_before = old;
      to[at] = static_cast<std::uint8_t>(sum);
    }
  }
}

void lay_over(Tile& tile, const Layer& layer, SizePx canvas) {
  const int margin = (canvas.width - tile.size.width) / 2;
  for (int y = 0; y < tile.size.height; ++y) {
    const std::uint8_t* from = layer.coverage.data() + std::ptrdiff_t{y} * canvas.width + margin;
    std::uint32_t* to = tile.argb.data() + std::ptrdiff_t{y} * tile.size.width;
    for (int x = 0; x < tile.size.width; ++x) {
      if (from[x] != 0) to[x] = over(premultiplied(layer.colour, from[x]), to[x]);
    }
  }
}

void lay_over(Tile& tile, const GlyphImage& glyph, int x, int y) {
  const RectPx part = visible_part(x, y, glyph.width, glyph.height, tile.size);
  for (int row = part.y; row < part.bottom(); ++row) {
    for (int column = part.x; column < part.right(); ++column) {
      const std::uint32_t top =
          glyph.argb[static_cast<std::size_t>(row - y) * glyph.width + (column - x)];
      std::uint32_t& pixel = tile.argb[static_cast<std::size_t>(row) * tile.size.width + column];
      pixel = over(top, pixel);
    }
  }
}

/// The outline of a whole line, whatever colours it has.
Layer outline_of(const std::vector<Layer>& layers, const Outline& outline, SizePx canvas) {
  std::vector<std::uint8_t> all(static_cast<std::size_t>(canvas.width) * canvas.height);
  for (const Layer& layer : layers) {
    std::ranges::transform(all, layer.coverage, all.begin(),
                           [](auto one, auto other) { return std::max(one, other); });
  }
  return {outline.colour, grown(all, canvas, outline.width)};
}

/// Our own mark for what nothing installed can draw: the outline of `tofu_box`, quiet and empty.
GlyphImage draw_tofu(F26 advance) {
  const InkBox place = tofu_box(advance);
  const int stroke = std::max(1, static_cast<int>(advance.round_px()) / 14);
  GlyphImage box;
  box.left = static_cast<int>(place.left.round_px());
  box.top = static_cast<int>(place.top.round_px());
  box.width = std::max(3, static_cast<int>((place.right - place.left).floor_px()));
  box.height = std::max(3, static_cast<int>((place.bottom - place.top).floor_px()));
  box.coverage.assign(static_cast<std::size_t>(box.width) * box.height, 0);
  for (int y = 0; y < box.height; ++y) {
    for (int x = 0; x < box.width; ++x) {
      const int edge = std::min({x, y, box.width - 1 - x, box.height - 1 - y});
      if (edge < stroke) box.coverage[static_cast<std::size_t>(y) * box.width + x] = 255;
    }
  }
  return box;
}

}  // namespace

TilePainter::TilePainter(FaceLibrary& library) : library_(library), cache_(kGlyphCacheBytes) {}

Tile TilePainter::paint(const LineImage& image, int index) {
  const RectPx rect = image.tile_pixels(index);
  Tile tile{image.tile_id(index), {rect.width, rect.height}, {}};
  tile.argb.assign(static_cast<std::size_t>(rect.width) * rect.height, 0);
  const int margin = kMargin + image.outline.width;
  const SizePx canvas{rect.width + 2 * margin, rect.height};
  std::vector<Layer> layers;
  struct ColourGlyph {
    std::shared_ptr<const GlyphImage> image;
    int x, y;
  };
  std::vector<ColourGlyph> colour_glyphs;
  // Tile pixel (0, 0) lies at this pen position of the line.
  const int origin_x = image.box.x + rect.x;
  const int origin_y = image.box.y;
  // A glyph's ink may reach this far beyond its advance on either side (nastaliq, swashes); some
  // are many em wide themselves (U+FDFD).
  const F26 reach = F26{image.line.size.value * 4};
  for (const PlacedGlyph& glyph : image.line.glyphs) {
    if (glyph.x + std::max(glyph.advance, F26{0}) + reach < F26::from_px(origin_x)) continue;
    if (glyph.x - reach > F26::from_px(origin_x + rect.width)) continue;
    const auto whole_x = static_cast<int>(glyph.x.floor_px());
    const auto whole_y = static_cast<int>(glyph.y.floor_px());
    std::shared_ptr<const GlyphImage> drawn;
    if (glyph.kind == GlyphKind::kTofu) {
      drawn = std::make_shared<const GlyphImage>(draw_tofu(glyph.advance));
    } else {
      drawn = cache_.get(
          {glyph.face, image.line.size, glyph.id, static_cast<std::uint8_t>(glyph.x.value & 63),
           static_cast<std::uint8_t>(glyph.y.value & 63)},
          library_);
    }
    const int x = whole_x + drawn->left - origin_x;
    const int y = whole_y + drawn->top - origin_y;
    if (visible_part(x + margin, y, drawn->width, drawn->height, canvas).empty()) continue;
    if (drawn->format == GlyphFormat::kColour) {
      colour_glyphs.push_back({std::move(drawn), x, y});
    } else {
      join(layer_of(layers, colour_at(image, glyph.byte), canvas), canvas, *drawn, x + margin, y);
    }
  }
  if (image.outline.width > 0) lay_over(tile, outline_of(layers, image.outline, canvas), canvas);
  for (const Layer& layer : layers) lay_over(tile, layer, canvas);
  for (const ColourGlyph& glyph : colour_glyphs) lay_over(tile, *glyph.image, glyph.x, glyph.y);
  return tile;
}

}  // namespace sharit

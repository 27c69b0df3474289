#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "render/layout/shaped_line.hpp"
#include "render/raster/outline.hpp"
#include "render/raster/tile.hpp"
#include "render/support/colour.hpp"
#include "render/support/geometry.hpp"

namespace sharit {

/// A piece of the source text drawn in another colour. Applied after shaping, glyph by glyph, so it
/// never cuts a run.
struct ColourSpan {
  std::uint32_t byte_begin = 0;
  std::uint32_t byte_end = 0;
  Colour colour;
};

/// A shaped line with everything needed to draw any of its tiles at any time. Pixels are made tile
/// by tile on demand, so memory follows the screen, not the headline.
/// Immutable, shared between threads. Whole pixels, y down; the box is the ink, its outline and one
/// clear pixel around it.
struct LineImage {
  ShapedLine line;
  Colour colour;
  std::vector<ColourSpan> spans;
  Outline outline;
  RectPx box;            ///< Relative to the pen start on the baseline.
  int tile_width = 512;  ///< The most that a tile holds; at least 2.
  ImageId first_tile;    ///< Tile i has the id `first_tile.value + i`.

  [[nodiscard]] bool empty() const { return box.empty(); }
  [[nodiscard]] int tile_count() const {
    return empty() ? 0 : (box.width + tile_step() - 1) / tile_step();
  }
  /// The part of the line's box that tile `index` shows, relative to the box's top left corner.
  [[nodiscard]] RectPx tile_rect(int index) const {
    const int x = index * tile_step();
    const int width = box.width - x < tile_step() ? box.width - x : tile_step();
    return RectPx{x, 0, width, box.height};
  }
  /// The pixels that the tile holds: its part and the first column of the next tile, which a line
  /// that stands between pixels mixes in (`Sprite::x`).
  [[nodiscard]] RectPx tile_pixels(int index) const {
    RectPx part = tile_rect(index);
    if (part.right() < box.width) ++part.width;
    return part;
  }
  [[nodiscard]] ImageId tile_id(int index) const {
    return ImageId{first_tile.value + static_cast<std::uint64_t>(index)};
  }

 private:
  /// What one tile shows.
  [[nodiscard]] int tile_step() const {
    return box.width <= tile_width ? tile_width : tile_width - 1;
  }
};

/// The whole-pixel box of a line: its ink, outwards, its outline and a clear pixel on each side.
[[nodiscard]] RectPx line_box(const ShapedLine& line, int outline_width);

}  // namespace sharit

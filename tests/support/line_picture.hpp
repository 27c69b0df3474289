#pragma once

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "render/raster/line_maker.hpp"

namespace sharit::test {

/// Wider than any line of the tests: the line is drawn in one piece.
inline constexpr int kOnePiece = 100'000;

[[nodiscard]] inline std::unique_ptr<LineMaker> line_maker() {
  auto made = LineMaker::create();
  REQUIRE_MESSAGE(made.has_value(), "no fonts: install fonts-noto-core");
  return std::move(*made);
}

/// White on nothing, so that a pixel's alpha is its coverage.
[[nodiscard]] inline LineOrder white_line(const std::string& text, int size,
                                          int tile_width = kOnePiece) {
  LineOrder order;
  order.text = text;
  order.size = F26::from_px(size);
  order.colour = Colour::rgb(0xffffff);
  order.tile_width = tile_width;
  return order;
}

/// The whole line as one picture, put together from its tiles.
[[nodiscard]] inline Tile together(LineMaker& maker, const LineImage& image) {
  Tile whole{{}, {image.box.width, image.box.height}, {}};
  whole.argb.resize(static_cast<std::size_t>(image.box.width) * image.box.height);
  for (int i = 0; i < image.tile_count(); ++i) {
    const Tile tile = maker.paint(image, i);
    const RectPx part = image.tile_rect(i);
    for (int y = 0; y < part.height; ++y) {
      std::copy_n(tile.argb.begin() + std::ptrdiff_t{y} * tile.size.width, part.width,
                  whole.argb.begin() + std::ptrdiff_t{y} * image.box.width + part.x);
    }
  }
  return whole;
}

[[nodiscard]] inline std::uint32_t pixel_at(const Tile& tile, int x, int y) {
  return tile.argb[static_cast<std::size_t>(y) * tile.size.width + x];
}

/// Coverage of a pixel of a white line: 0 to 255.
[[nodiscard]] inline int alpha_at(const Tile& tile, int x, int y) {
  return static_cast<int>(pixel_at(tile, x, y) >> 24);
}

/// One column of a picture, from the top.
[[nodiscard]] inline std::vector<std::uint32_t> column_of(const Tile& tile, int x) {
  std::vector<std::uint32_t> column;
  for (int y = 0; y < tile.size.height; ++y) column.push_back(pixel_at(tile, x, y));
  return column;
}

}  // namespace sharit::test

#include "render/raster/tile_painter.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "render/raster/line_maker.hpp"
#include "support/line_picture.hpp"

namespace sharit {

using test::line_maker;
using test::together;
using test::white_line;

TEST_CASE("tiles of any width together equal the line drawn in one piece") {
  const auto lines = line_maker();
  for (const char* text : {"افتتاح خط المترو الثالث 🚇 صباح الأحد 12/05/2026",
                           "إِنَّ المَدِينَةَ الَّتِي تَقْرَأُ", "Airport adds 14 flights", "﷽ خبر ﷽"}) {
    const auto whole = lines->make(white_line(text, 90, 100000), ImageId{0});
    REQUIRE(whole->tile_count() == 1);
    const Tile one = lines->paint(*whole, 0);
    for (const int width : {64, 127, 512}) {
      const auto cut = lines->make(white_line(text, 90, width), ImageId{0});
      CHECK(together(*lines, *cut).argb == one.argb);
    }
  }
}

TEST_CASE("no ink touches the edge of a line's box: nothing is clipped") {
  const auto lines = line_maker();
  for (const char* text :
       {"إِنَّ ٱلتَّعَلُّمَ حُبٌّ", "ایکسیسبیلٹی گنگا", "gjpqy ÅÉ", "🏮 😀", "\xF4\x8F\xBF\xBD"}) {
    CAPTURE(text);
    const auto image = lines->make(white_line(text, 120, 100000), ImageId{0});
    REQUIRE_FALSE(image->empty());
    const Tile tile = lines->paint(*image, 0);
    const auto clear = [&tile](int x, int y) {
      return tile.argb[static_cast<std::size_t>(y) * tile.size.width + x] == 0;
    };
    bool edges_clear = true;
    bool any_ink = false;
    for (int x = 0; x < tile.size.width; ++x) {
      edges_clear = edges_clear && clear(x, 0) && clear(x, tile.size.height - 1);
    }
    for (int y = 0; y < tile.size.height; ++y) {
      edges_clear = edges_clear && clear(0, y) && clear(tile.size.width - 1, y);
    }
    any_ink = std::ranges::any_of(tile.argb, [](std::uint32_t pixel) { return pixel != 0; });
    CHECK(edges_clear);
    CHECK(any_ink);
  }
}

// At this size the ink ends at a whole pixel, and FreeType rounds the last stroke across it.
TEST_CASE("a stroke that rounding carries over a whole pixel stays inside the box") {
  const auto lines = line_maker();
  const auto image = lines->make(white_line("هه٧٧١٣١", 18, 100000), ImageId{0});
  const Tile tile = lines->paint(*image, 0);
  REQUIRE(image->line.ink.right == F26::from_px(71));
  for (int y = 0; y < tile.size.height; ++y) {
    CHECK(tile.argb[static_cast<std::size_t>(y + 1) * tile.size.width - 1] == 0);
  }
}

TEST_CASE("joined letters have no gap and no dark seam in their connecting stroke") {
  const auto lines = line_maker();
  for (const int size : {40, 63, 90, 120, 210}) {
    CAPTURE(size);
    const auto image = lines->make(white_line("سببسلمكن", size, 100000), ImageId{0});
    const Tile tile = lines->paint(*image, 0);
    // The row in the middle of the connecting stroke is the fullest one.
    int best = 0;
    int best_y = 0;
    for (int y = 0; y < tile.size.height; ++y) {
      const auto row = tile.argb.begin() + std::ptrdiff_t{y} * tile.size.width;
      const auto full = std::count(row, row + tile.size.width, 0xffffffffU);
      if (full > best) {
        best = static_cast<int>(full);
        best_y = y;
      }
    }
    const auto row = tile.argb.begin() + std::ptrdiff_t{best_y} * tile.size.width;
    // From the first letter's tooth to the last joined letter: one stroke without a break.
    CHECK(best > tile.size.width / 2);
    int longest = 0;
    int run = 0;
    for (int x = 0; x < tile.size.width; ++x) {
      run = (row[x] >> 24) >= 250 ? run + 1 : 0;
      longest = std::max(longest, run);
    }
    CHECK(longest > tile.size.width / 2);
  }
}

TEST_CASE("a coloured part changes no glyph and no coverage") {
  const auto lines = line_maker();
  LineOrder plain = white_line("فندق المرسى", 80, 100000);
  LineOrder coloured = plain;
  coloured.spans.push_back({9, 21, Colour::rgb(0xf2b33d)});
  const auto a = lines->make(plain, ImageId{0});
  const auto b = lines->make(coloured, ImageId{0});
  REQUIRE(a->box == b->box);
  const Tile first = lines->paint(*a, 0);
  const Tile second = lines->paint(*b, 0);
  bool same_alpha = true;
  bool other_colour = false;
  for (std::size_t i = 0; i < first.argb.size(); ++i) {
    same_alpha = same_alpha && (first.argb[i] >> 24) == (second.argb[i] >> 24);
    other_colour = other_colour || first.argb[i] != second.argb[i];
  }
  CHECK(same_alpha);
  CHECK(other_colour);
}

TEST_CASE("pixels are premultiplied: no channel is above its alpha") {
  const auto lines = line_maker();
  LineOrder order = white_line("عاجل 🏮 Breaking", 70, 100000);
  order.colour = Colour::rgb(0xf2b33d);
  const Tile tile = lines->paint(*lines->make(order, ImageId{0}), 0);
  CHECK(std::ranges::all_of(tile.argb, [](std::uint32_t pixel) {
    const std::uint32_t alpha = pixel >> 24;
    return ((pixel >> 16) & 255U) <= alpha && ((pixel >> 8) & 255U) <= alpha &&
           (pixel & 255U) <= alpha;
  }));
}

}  // namespace sharit

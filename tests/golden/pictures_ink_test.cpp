// Failure modes 42, 47, 80 and 82 as pictures: ink that a font's own measures would cut, colour,
// variable fonts.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "support/line_picture.hpp"

namespace sharit {
namespace {

using test::alpha_at;
using test::line_maker;
using test::pixel_at;
using test::white_line;

bool row_clear(const Tile& tile, int y) {
  for (int x = 0; x < tile.size.width; ++x) {
    if (alpha_at(tile, x, y) != 0) return false;
  }
  return true;
}

/// Sets a line into a band as high as the font says it needs, and checks that it is whole.
void check_band(LineMaker& lines, LineOrder order, double ascender, double descender) {
  const double size = order.size.to_double();
  const auto free = lines.make(order, ImageId{0});
  REQUIRE(-free->line.ink.top.to_double() > ascender * size);  // The font's band would cut it.
  CHECK(row_clear(lines.paint(*free, 0), 0));

  order.max_above = static_cast<int>(ascender * size);
  order.max_below = static_cast<int>(descender * size);
  const auto fitted = lines.make(order, ImageId{0});
  CHECK(-fitted->box.y <= order.max_above);
  CHECK(fitted->box.bottom() <= order.max_below);
  CHECK(fitted->line.size < free->line.size);
  // The same glyphs, all there: the box has a clear row at either end and ink in the next.
  CHECK(fitted->line.glyphs.size() == free->line.glyphs.size());
  const Tile picture = lines.paint(*fitted, 0);
  CHECK(row_clear(picture, 0));
  CHECK_FALSE((row_clear(picture, 1) && row_clear(picture, 2)));
  CHECK(row_clear(picture, picture.size.height - 1));
}

}  // namespace

TEST_CASE("mode 42: marks are not cut at the height that the font names") {
  const auto lines = line_maker();
  LineOrder order = white_line("إِنَّ ٱلتَّعَلُّمَ", 96);
  order.analysis.language = order.chain.language = "ar";
  order.chain.families = {"Amiri"};
  order.chain.weight = Weight::kRegular;
  // Amiri's hhea: 1124 above and 634 below, of 1000.
  check_band(*lines, order, 1.124, 0.634);
}

TEST_CASE("mode 47: a nastaliq word that climbs is set smaller and never cut") {
  const auto lines = line_maker();
  LineOrder order = white_line("ایکسیسبیلٹی", 96);
  order.analysis.language = order.chain.language = "ur";
  order.chain.weight = Weight::kRegular;
  // Noto Nastaliq Urdu's hhea: 1904 above and 596 below, of 1000.
  check_band(*lines, order, 1.904, 0.596);
}

TEST_CASE("mode 82: a variable font is drawn at the weight it was measured at") {
  const auto lines = line_maker();
  int last_ink = 0;
  for (const Weight weight : {Weight::kRegular, Weight::kBold}) {
    // Upright strokes only, in a row above the crossbars: their edges are where the outlines say.
    LineOrder order = white_line("HIllIH", 200);
    order.chain.families = {"Inter"};
    order.chain.weight = weight;
    const auto image = lines->make(order, ImageId{0});
    const Tile picture = lines->paint(*image, 0);
    int left = picture.size.width;
    int right = 0;
    int ink = 0;
    for (int x = 0; x < picture.size.width; ++x) {
      const int alpha = alpha_at(picture, x, picture.size.height / 4);
      if (alpha == 0) continue;
      left = std::min(left, x);
      right = std::max(right, x + 1);
      ink += alpha;
    }
    // HarfBuzz measured the ink box, FreeType drew the picture.
    CHECK(left + image->box.x == image->line.ink.left.floor_px());
    CHECK(right + image->box.x == image->line.ink.right.ceil_px());
    CHECK(ink > last_ink * 13 / 10);  // Bold strokes are thicker.
    last_ink = ink;
  }
}

TEST_CASE("mode 80: a highlighted word has the glyphs and the coverage of a plain one") {
  const auto lines = line_maker();
  const std::string text = "نشرة العاجلة الآن";
  const std::string word = "عاجل";  // Inside a word: joined on both sides.
  const LineOrder plain = white_line(text, 80);
  LineOrder coloured = plain;
  const auto begin = static_cast<std::uint32_t>(text.find(word));
  const auto end = begin + static_cast<std::uint32_t>(word.size());
  coloured.spans.push_back({begin, end, Colour::rgb(0xff0000)});
  const auto first = lines->make(plain, ImageId{0});
  const auto second = lines->make(coloured, ImageId{0});
  REQUIRE(first->box == second->box);
  REQUIRE(first->line.items.size() == second->line.items.size());
  F26 left = first->line.advance;
  F26 right;
  for (std::size_t i = 0; i < first->line.glyphs.size(); ++i) {
    const PlacedGlyph& glyph = second->line.glyphs[i];
    CHECK(glyph.id == first->line.glyphs[i].id);
    CHECK(glyph.x == first->line.glyphs[i].x);
    if (glyph.byte < begin || glyph.byte >= end) continue;
    left = std::min(left, glyph.x);
    right = std::max(right, glyph.x + glyph.advance);
  }
  const Tile white = lines->paint(*first, 0);
  const Tile mixed = lines->paint(*second, 0);
  const auto from = static_cast<int>(left.floor_px()) - first->box.x;
  const auto to = static_cast<int>(right.ceil_px()) - first->box.x;
  constexpr int kReach = 8;  // A letter's ink reaches a little into its neighbours'.
  bool colours_right = true;
  bool coverage_right = true;
  int red = 0;
  for (int y = 0; y < mixed.size.height; ++y) {
    for (int x = 0; x < mixed.size.width; ++x) {
      const std::uint32_t pixel = pixel_at(mixed, x, y);
      const bool is_red = (pixel >> 16 & 255U) > (pixel & 255U);
      red += is_red ? 1 : 0;
      if (is_red && (x < from - kReach || x >= to + kReach)) colours_right = false;
      if (!is_red && pixel != 0 && x >= from + kReach && x < to - kReach) colours_right = false;
      // Where two colours share an edge each has its own part of it.
      const int difference = alpha_at(mixed, x, y) - alpha_at(white, x, y);
      const bool at_border = std::min(std::abs(x - from), std::abs(x - to)) <= kReach;
      if (difference != 0 && !at_border) coverage_right = false;
    }
  }
  CHECK(red > 500);
  CHECK(colours_right);
  CHECK(coverage_right);
}

}  // namespace sharit

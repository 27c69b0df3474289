// Failure modes 75 and 76 as pictures: the strokes where letters join.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "support/line_picture.hpp"

namespace sharit {
namespace {

using test::alpha_at;
using test::line_maker;
using test::white_line;

const std::string kJoined = "سببسلمكن";

/// The middle half of the connecting stroke, in rows from the baseline: that of a tatweel, which is
/// nothing but that stroke. Its edges are left out: a pen's stroke swells and thins a little.
struct Band {
  int top;
  int bottom;
};
Band joining_band(LineMaker& lines, LineOrder order) {
  order.text = "ـ";
  const auto tatweel = lines.make(order, ImageId{0});
  REQUIRE(tatweel->line.glyphs.size() == 1);
  const InkBox& ink = tatweel->line.ink;
  const F26 quarter{(ink.bottom - ink.top).value / 4};
  return {static_cast<int>((ink.top + quarter).floor_px()),
          static_cast<int>((ink.bottom - quarter).ceil_px())};
}

/// The line with one of its glyphs only, drawn on the same box.
Tile alone(LineMaker& lines, const LineImage& image, std::size_t glyph) {
  LineImage one = image;
  one.line.glyphs = {image.line.glyphs[glyph]};
  return lines.paint(one, 0);
}

}  // namespace

TEST_CASE("mode 75: joins have neither gaps nor dark patches at half transparency") {
  const auto lines = line_maker();
  for (const char* family : {"Noto Kufi Arabic", "Noto Sans Arabic", "Noto Naskh Arabic"}) {
    for (int size = 40; size <= 120; size += 5) {
      CAPTURE(family);
      CAPTURE(size);
      LineOrder order = white_line(kJoined, size);
      order.chain.families = {family};
      order.colour.alpha = 128;
      const auto image = lines->make(order, ImageId{0});
      REQUIRE(image->line.glyphs.size() == 8);
      const Tile picture = lines->paint(*image, 0);
      CHECK(std::ranges::all_of(picture.argb, [](auto pixel) { return pixel >> 24 <= 128; }));

      const Band band = joining_band(*lines, order);
      REQUIRE(band.bottom - band.top >= 2);
      int lowest = 255;
      // Every letter joins the next: the pen stands in the join where a glyph begins.
      for (std::size_t i = 1; i < image->line.glyphs.size(); ++i) {
        const int join = static_cast<int>(image->line.glyphs[i].x.floor_px()) - image->box.x;
        for (int x = join - 1; x <= join + 1; ++x) {
          for (int y = band.top; y < band.bottom; ++y) {
            lowest = std::min(lowest, alpha_at(picture, x, y - image->box.y));
          }
        }
      }
      CHECK(lowest >= 250 * 128 / 255);
    }
  }
}

TEST_CASE("mode 75: where letters overlap, neither is laid over the other") {
  const auto lines = line_maker();
  // Two letters meet here inside one column of pixels without covering it alone.
  LineOrder order = white_line(kJoined, 40);
  order.chain.weight = Weight::kRegular;
  order.colour.alpha = 128;
  const auto image = lines->make(order, ImageId{0});
  const Tile picture = lines->paint(*image, 0);
  std::vector<int> most(picture.argb.size(), 0);
  std::vector<int> sum(picture.argb.size(), 0);
  std::vector<int> laid_over(picture.argb.size(), 0);
  for (std::size_t glyph = 0; glyph < image->line.glyphs.size(); ++glyph) {
    const Tile letter = alone(*lines, *image, glyph);
    for (std::size_t i = 0; i < most.size(); ++i) {
      const auto alpha = static_cast<int>(letter.argb[i] >> 24);
      most[i] = std::max(most[i], alpha);
      sum[i] += alpha;
      laid_over[i] += alpha * (255 - laid_over[i]) / 255;
    }
  }
  int added = 0;
  bool between = true;
  for (std::size_t i = 0; i < most.size(); ++i) {
    const auto alpha = static_cast<int>(picture.argb[i] >> 24);
    between = between && alpha >= most[i] && alpha <= std::min(sum[i], 128);
    if (alpha > most[i]) ++added;
  }
  CHECK(between);
  // Only where one letter ends and the next begins do both count: a column at few of seven joins.
  CHECK(added >= 1);
  CHECK(added <= 7 * 6);
  // The letters do overlap at the joins: laid over each other they would show dark patches.
  CHECK(std::ranges::count_if(laid_over, [](int alpha) { return alpha > 140; }) > 20);
}

TEST_CASE("mode 76: an outline goes round the word and never through a join") {
  const auto lines = line_maker();
  const Colour blue = Colour::rgb(0x0000ff);
  for (int size = 40; size <= 120; size += 10) {
    CAPTURE(size);
    const LineOrder plain = white_line(kJoined, size);
    LineOrder outlined = plain;
    outlined.outline = {3, blue};
    const auto without = lines->make(plain, ImageId{0});
    const auto with = lines->make(outlined, ImageId{0});
    REQUIRE(with->box == RectPx{without->box.x - 3, without->box.y - 3, without->box.width + 6,
                                without->box.height + 6});
    const Tile letters = lines->paint(*without, 0);
    const Tile picture = lines->paint(*with, 0);
    bool fill_whole = true;
    bool round_all = true;
    bool only_near = true;
    for (int y = 0; y < picture.size.height; ++y) {
      for (int x = 0; x < picture.size.width; ++x) {
        int fullest = 0;  // Of the letters' coverage up to three pixels away, along the axes.
        int near = 0;     // And in the square of four around.
        for (int dy = -4; dy <= 4; ++dy) {
          for (int dx = -4; dx <= 4; ++dx) {
            const int from_x = x - 3 + dx;
            const int from_y = y - 3 + dy;
            if (from_x < 0 || from_y < 0 || from_x >= letters.size.width ||
                from_y >= letters.size.height) {
              continue;
            }
            const int alpha = alpha_at(letters, from_x, from_y);
            near = std::max(near, alpha);
            if ((dx == 0 && std::abs(dy) <= 3) || (dy == 0 && std::abs(dx) <= 3)) {
              fullest = std::max(fullest, alpha);
            }
          }
        }
        const std::uint32_t pixel =
            picture.argb[static_cast<std::size_t>(y) * picture.size.width + x];
        const int alpha = static_cast<int>(pixel >> 24);
        const int white = static_cast<int>(pixel >> 16 & 255U);  // Red is in the fill alone.
        const bool inside =
            x >= 3 && y >= 3 && x < letters.size.width + 3 && y < letters.size.height + 3;
        // The fill is the whole line's: a border drawn after it would show blue in the joins.
        const int fill = inside ? alpha_at(letters, x - 3, y - 3) : 0;
        fill_whole = fill_whole && white == fill;
        round_all = round_all && alpha >= fullest - 1;
        only_near = only_near && (near > 0 || alpha == 0);
      }
    }
    CHECK(fill_whole);
    CHECK(round_all);
    CHECK(only_near);
  }
}

TEST_CASE("mode 76: an outlined line cut into tiles shows no seam") {
  const auto lines = line_maker();
  LineOrder order = white_line("مستشفى المدينة", 80);
  order.outline = {3, Colour::rgb(0x102030)};
  order.colour.alpha = 200;
  const Tile one = lines->paint(*lines->make(order, ImageId{0}), 0);
  for (const int width : {61, 100, 128}) {
    order.tile_width = width;
    CHECK(test::together(*lines, *lines->make(order, ImageId{0})).argb == one.argb);
  }
}

}  // namespace sharit

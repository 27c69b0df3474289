// Failure modes 72 to 74 as pictures of single lines: tiles, seams, and letters that keep their
// distance.
#include <doctest/doctest.h>

#include <cmath>
#include <string>

#include "render/scene/motion.hpp"
#include "support/line_picture.hpp"

namespace sharit {
namespace {

using test::alpha_at;
using test::column_of;
using test::line_maker;
using test::together;
using test::white_line;

/// Nine hundred characters of invented headlines, both directions and an emoji among them.
std::string nine_hundred_characters() {
  const std::string piece = "افتتح المعرض أبوابه صباح اليوم ويستقبل 12,450 زائرا من IBM 🚇 وغيرها ";
  std::string text;
  std::size_t characters = 0;
  for (std::size_t at = 0; characters < 900; at = (at + 1) % piece.size()) {
    const auto byte = static_cast<unsigned char>(piece[at]);
    if ((byte & 0xC0U) != 0x80U) ++characters;
    if (characters > 900) break;
    text += piece[at];
  }
  return text;
}

/// Columns of a picture in which anything is drawn.
bool drawn(const Tile& tile, int x) {
  for (int y = 0; y < tile.size.height; ++y) {
    if (alpha_at(tile, x, y) != 0) return true;
  }
  return false;
}

/// Centre of gravity of the ink between two columns, in pixels.
double centre_of_ink(const Tile& tile, int begin, int end) {
  double weight = 0;
  double moment = 0;
  for (int x = begin; x < end; ++x) {
    for (int y = 0; y < tile.size.height; ++y) {
      const double alpha = alpha_at(tile, x, y);
      weight += alpha;
      moment += alpha * (x + 0.5);
    }
  }
  return moment / weight;
}

/// The columns [begin, end) of every separate piece of ink, from the left.
std::vector<std::pair<int, int>> pieces_of(const Tile& tile) {
  std::vector<std::pair<int, int>> pieces;
  for (int x = 0; x < tile.size.width; ++x) {
    if (!drawn(tile, x)) continue;
    if (pieces.empty() || pieces.back().second < x) pieces.emplace_back(x, x);
    pieces.back().second = x + 1;
  }
  return pieces;
}

}  // namespace

TEST_CASE("mode 72: a line of 20,000 pixels is cut into tiles that any GPU takes") {
  const auto lines = line_maker();
  const std::string text = nine_hundred_characters();
  LineOrder order = white_line(text, 72);
  order.analysis.max_length = 0;
  const auto whole = lines->make(order, ImageId{0});
  CHECK(whole->box.width > 18'000);
  CHECK(whole->box.width < 35'000);
  CHECK_FALSE(whole->line.report.truncated);
  const Tile one = lines->paint(*whole, 0);
  constexpr int kNarrowestGpu = 2048;  // VC4 of a Pi 3.
  const LineOrder defaults;
  CHECK(defaults.tile_width <= kNarrowestGpu);
  for (const int width : {defaults.tile_width, kNarrowestGpu}) {
    CAPTURE(width);
    order.tile_width = width;
    const auto cut = lines->make(order, ImageId{0});
    REQUIRE(cut->box == whole->box);
    REQUIRE(cut->tile_count() == (whole->box.width + width - 2) / (width - 1));
    int total = 0;
    for (int i = 0; i < cut->tile_count(); ++i) {
      const Tile tile = lines->paint(*cut, i);
      REQUIRE(tile.size.width <= width);
      REQUIRE(tile.size.height == one.size.height);
      // Both columns at every seam are those of the line drawn in one piece.
      CHECK(column_of(tile, 0) == column_of(one, total));
      CHECK(column_of(tile, tile.size.width - 1) == column_of(one, total + tile.size.width - 1));
      total += cut->tile_rect(i).width;
    }
    CHECK(total == whole->box.width);
  }
}

TEST_CASE("mode 73: a seam through a letter shows in no pixel") {
  const auto lines = line_maker();
  // A joined Kufi word, a nastaliq word whose letters reach over each other, marks, a Latin word.
  struct Sample {
    const char* text;
    const char* language;
  };
  for (const Sample& sample :
       {Sample{"مستشفى", "ar"}, Sample{"گنگا", "ur"}, Sample{"مُحَمَّدٌ", "ar"}, Sample{"Wave", "en"}}) {
    CAPTURE(sample.text);
    LineOrder order = white_line(sample.text, 96);
    order.chain.language = order.analysis.language = sample.language;
    const auto whole = lines->make(order, ImageId{0});
    const Tile one = lines->paint(*whole, 0);
    int through_ink = 0;
    // Every column that can be a seam is one.
    for (int width = whole->box.width / 2; width < whole->box.width; ++width) {
      order.tile_width = width;
      const auto cut = lines->make(order, ImageId{0});
      REQUIRE(together(*lines, *cut).argb == one.argb);
      if (drawn(one, width - 1) && drawn(one, width)) ++through_ink;
    }
    CHECK(through_ink > 30);  // So the seams did go through letters.
  }
}

TEST_CASE("mode 74: letters keep the distances of their layout to a fraction of a pixel") {
  const auto lines = line_maker();
  // Alefs do not join: separate and alike, at fractions of a pixel that differ.
  for (int size = 40; size <= 55; ++size) {
    CAPTURE(size);
    const auto image = lines->make(white_line("ااااااااا", size), ImageId{0});
    const Tile picture = lines->paint(*image, 0);
    const auto pieces = pieces_of(picture);
    REQUIRE(pieces.size() == image->line.glyphs.size());
    const double first = centre_of_ink(picture, pieces[0].first, pieces[0].second);
    for (std::size_t i = 1; i < pieces.size(); ++i) {
      const double seen = centre_of_ink(picture, pieces[i].first, pieces[i].second) - first;
      const double laid = (image->line.glyphs[i].x - image->line.glyphs[0].x).to_double();
      CHECK(std::abs(seen - laid) < 1.0 / 32);  // A rounded place would be off by up to 1/2.
    }
  }
}

}  // namespace sharit

// Failure modes 48, 74, 77 and 78 as the crawl shows them.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>

#include "tests/golden/crawl_film.hpp"

namespace sharit {
namespace {

using golden::CrawlFilm;
using test::line_maker;
using test::together;

const std::string kArabic = "افتتاح خط المترو الثالث أمام الركاب صباح الأحد بعد عامين من التجارب";
const std::string kShortArabic = "قناة اللؤلؤ تعود إلى البث";
const std::string kEnglish = "Airport adds 14 weekly flights this winter (from May)";
const std::string kShortEnglish = "Museum opens late";

constexpr double kSixteenthOfAPixel = 60.0 / 16;  // A refresh, in pixels a second.

struct Headline {
  std::string text;
  Direction direction;
  std::string language;
};

int grey(const Bitmap& picture, int x, int y) {
  return static_cast<int>(picture.xrgb[static_cast<std::size_t>(y) * picture.size.width + x] &
                          255U);
}

/// True when `count` columns of the picture from `to` on are those of the line from `from` on, and
/// nothing else stands in them.
bool columns_equal(const Bitmap& picture, int to, const Tile& line, int from, int count, int top) {
  for (int column = 0; column < count; ++column) {
    for (int y = 0; y < picture.size.height; ++y) {
      const int row = y - top;
      const int expected =
          row >= 0 && row < line.size.height ? test::alpha_at(line, from + column, row) : 0;
      if (grey(picture, to + column, y) != expected) return false;
    }
  }
  return true;
}

bool black(const Bitmap& picture, int begin, int end) {
  for (int x = begin; x < end; ++x) {
    for (int y = 0; y < picture.size.height; ++y) {
      if (grey(picture, x, y) != 0) return false;
    }
  }
  return true;
}

/// Every pixel of `now` is that of `then`, `by` columns further right.
bool shifted(const Bitmap& then, const Bitmap& now, int by) {
  for (int y = 0; y < then.size.height; ++y) {
    for (int x = by; x < then.size.width; ++x) {
      if (grey(now, x, y) != grey(then, x - by, y)) return false;
    }
  }
  return true;
}

/// Every pixel of `now` is the picture `then` moved right by `part` sixteenths of a pixel: a
/// mixture of two of its pixels, to the level that rounding leaves open.
bool moved(const Bitmap& then, const Bitmap& now, int part) {
  for (int y = 0; y < then.size.height; ++y) {
    for (int x = 1; x < then.size.width; ++x) {
      const double mixed = (grey(then, x, y) * (16 - part) + grey(then, x - 1, y) * part) / 16.0;
      if (std::abs(grey(now, x, y) - mixed) > 0.51) return false;
    }
  }
  return true;
}

/// A line follows another one into the lane: in every frame its columns inside are those of the
/// line drawn in one piece, from the end where reading begins, and nothing stands before them.
void watch_entry(const std::string& before, const Headline& headline) {
  CAPTURE(headline.text);
  const bool rightwards = headline.direction == Direction::kRtl;
  CrawlFilm film(240);
  film.add(before, headline.direction, headline.language);
  film.add(headline.text, headline.direction, headline.language);
  film.advance(0);
  REQUIRE(film.lines().size() == 2);
  const LineImage& line = *film.lines()[1];
  const auto lines = line_maker();
  const Tile whole = together(*lines, line);
  // Reading begins at the right end of the Arabic line, at the left end of the English one.
  CHECK((rightwards ? line.line.glyphs.back() : line.line.glyphs.front()).cluster == 0);

  const int lane = film.scene().layout().lane.width;
  const auto step = static_cast<int>(film.scene().motion().step.floor_px());
  REQUIRE(step == 4);
  // The first line stands a third of the lane inside it; the second follows behind the gap.
  const int gap = film.scene().layout().gap;
  const int way = film.lines()[0]->box.width + gap - static_cast<int>(std::lround(lane / 3.0));
  REQUIRE(way > 0);
  const int top =
      film.scene().layout().headline_baseline + line.box.y - film.scene().layout().lane.y;
  int inside = 0;
  for (int refresh = way / step + 1; inside < std::min(whole.size.width, lane) - step; ++refresh) {
    CAPTURE(refresh);
    film.advance(refresh);
    inside = refresh * step - way;
    const Bitmap picture = film.picture();
    if (rightwards) {
      CHECK(columns_equal(picture, 0, whole, whole.size.width - inside, inside, top));
      CHECK(black(picture, inside, std::min(inside + gap / 4, lane)));
    } else {
      CHECK(columns_equal(picture, lane - inside, whole, 0, inside, top));
      CHECK(black(picture, std::max(lane - inside - gap / 4, 0), lane - inside));
    }
  }
  CHECK(inside > 60);
}

}  // namespace

TEST_CASE("mode 74: over one pixel in sixteen steps a line moves as one piece") {
  CrawlFilm film(kSixteenthOfAPixel);
  film.add(kArabic + " " + kArabic, Direction::kRtl);
  constexpr int kStart = 16 * 400;  // The line covers most of the lane, with more than one tile.
  film.advance(kStart);
  REQUIRE(film.scene().motion().step == F26{4});
  const auto first = film.sprites();
  REQUIRE(first.size() >= 2);
  const Bitmap then = film.picture();
  for (int step = 1; step <= 16; ++step) {
    CAPTURE(step);
    film.advance(kStart + step);
    const auto now = film.sprites();
    REQUIRE(now.size() == first.size());
    for (std::size_t i = 0; i < now.size(); ++i) {
      CHECK(now[i].x - first[i].x == F26{4 * step});
    }
    // All letters by the same part of a pixel, also across the seams of tiles.
    CHECK(moved(then, film.picture(), step));
  }
  CHECK(shifted(then, film.picture(), 1));
}

TEST_CASE("mode 73: a crawl of many tiles shows the bytes of one in one piece, at 100 places") {
  CrawlFilm pieces(kSixteenthOfAPixel * 7, 64);
  CrawlFilm whole(kSixteenthOfAPixel * 7, test::kOnePiece);
  for (CrawlFilm* film : {&pieces, &whole}) {
    film->add(kArabic, Direction::kRtl);
    film->add(kShortArabic, Direction::kRtl);
  }
  std::size_t tiles = 0;
  int between = 0;
  for (int place = 0; place < 100; ++place) {
    CAPTURE(place);
    const int refresh = 97 + place * 41;
    pieces.advance(refresh);
    whole.advance(refresh);
    tiles = std::max(tiles, pieces.sprites().size());
    between += pieces.sprites().front().x.value % 64 != 0 ? 1 : 0;
    REQUIRE(pieces.picture().xrgb == whole.picture().xrgb);
  }
  CHECK(tiles >= 10);
  CHECK(between > 50);  // Most of the places lay between pixels.
}

TEST_CASE("mode 77: a line enters with the end where reading begins and moves on from there") {
  watch_entry(kShortArabic, {kArabic, Direction::kRtl, "ar"});
  watch_entry(kShortEnglish, {kEnglish, Direction::kLtr, "en"});
}

TEST_CASE("mode 48: what hangs over the end of a nastaliq line enters first and whole") {
  const Headline overhanging{"گنگا", Direction::kRtl, "ur"};
  CrawlFilm film(240);
  film.add(overhanging.text, overhanging.direction, overhanging.language);
  film.advance(0);
  const ShapedLine& line = film.lines().front()->line;
  CHECK((line.ink.right - line.advance).to_double() > 0.2 * line.size.to_double());
  watch_entry("دریا کے کنارے میلہ شروع ہو گیا ہے", overhanging);
}

TEST_CASE("mode 78: lines pass in reading order, and separators stand outside of every text") {
  const std::vector<Headline> headlines = {{kShortArabic, Direction::kRtl, "ar"},
                                           {kArabic, Direction::kRtl, "ar"},
                                           {kEnglish, Direction::kLtr, "en"},
                                           {kShortEnglish, Direction::kLtr, "en"},
                                           {kShortArabic, Direction::kRtl, "ar"}};
  CrawlFilm film(480);
  std::size_t added = 0;
  std::vector<int> entered;
  std::set<std::pair<int, int>> separated;
  for (int refresh = 0; entered.size() < headlines.size() && refresh < 3000; ++refresh) {
    while (added < headlines.size() && film.scene().wants_headline(0)) {
      film.add(headlines[added].text, headlines[added].direction, headlines[added].language);
      ++added;
      film.advance(refresh);
    }
    film.advance(refresh);
    std::vector<F26> separators;
    std::set<int> visible;
    for (const Sprite& sprite : film.sprites()) {
      const int line = film.line_of(sprite.image);
      if (line < 0) {
        separators.push_back(sprite.x);
      } else if (visible.insert(line).second && std::ranges::count(entered, line) == 0) {
        entered.push_back(line);
      }
    }
    // Lines of two directions never share the lane.
    std::set<Direction> directions;
    for (const int line : visible) directions.insert(headlines[line].direction);
    CHECK(directions.size() <= 1);
    // A separator between two lines in sight: behind the earlier, before the later.
    if (separators.size() == 1 && visible.size() == 2) {
      const int early = *visible.begin();
      const bool rightwards = headlines[early].direction == Direction::kRtl;
      for (const Sprite& sprite : film.sprites()) {
        const int line = film.line_of(sprite.image);
        if (line < 0) continue;
        const bool right_of_it = sprite.x > separators.front();
        CHECK(right_of_it == ((line == early) == rightwards));
      }
      separated.emplace(early, *visible.rbegin());
    }
  }
  CHECK(entered == std::vector<int>{0, 1, 2, 3, 4});
  CHECK(separated == std::set<std::pair<int, int>>{{0, 1}, {2, 3}});  // None where the lane turns.

  // Every line is the headline alone: neighbours and separators are no part of its paragraph.
  REQUIRE(film.lines().size() == headlines.size());
  const auto lines = line_maker();
  for (std::size_t i = 0; i < headlines.size(); ++i) {
    CAPTURE(i);
    const ShapedLine& shown = film.lines()[i]->line;
    LineOrder order = test::white_line(headlines[i].text, 1);
    order.size = shown.size;
    order.analysis.language = order.chain.language = headlines[i].language;
    const auto alone = lines->make(order, ImageId{0});
    CHECK(shown.base == headlines[i].direction);
    REQUIRE(shown.glyphs.size() == alone->line.glyphs.size());
    for (std::size_t at = 0; at < shown.glyphs.size(); ++at) {
      CHECK(shown.glyphs[at].id == alone->line.glyphs[at].id);
      CHECK(shown.glyphs[at].x == alone->line.glyphs[at].x);
    }
  }
}

}  // namespace sharit

#include "render/scene/crawl_scene.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "unit/render/scene/scene_support.hpp"

namespace sharit {
namespace {

const std::string kArabic = "افتتاح خط المترو الثالث أمام الركاب صباح الأحد بعد عامين من التجارب";
const std::string kEnglish = "Airport adds 14 weekly flights this winter";

F26 leftmost(const std::vector<Sprite>& sprites) {
  return std::ranges::min_element(sprites, {}, &Sprite::x)->x;
}

}  // namespace

TEST_CASE("the first picture already shows the beginning of the first headline") {
  SceneBench bench;
  CHECK(bench.scene.wants_headline(0));
  bench.add(7, kArabic, Direction::kRtl);
  bench.step(0);
  const auto sprites = bench.lane_sprites(bench.scene.frame());
  REQUIRE_FALSE(sprites.empty());
  // Its right end stands a third into the lane: all ink is left of that.
  for (const Sprite& sprite : sprites) {
    CHECK(sprite.x + F26::from_px(sprite.size.width) <= F26::from_px(1280 / 3 + 2));
  }
  CHECK(bench.scene.reading_key(0) == 7);
}

TEST_CASE("an Arabic line moves right and an English line moves left, by whole pixels") {
  for (const bool arabic : {true, false}) {
    SceneBench bench;
    bench.add(1, arabic ? kArabic : kEnglish, arabic ? Direction::kRtl : Direction::kLtr);
    bench.step(0);
    const Sprite before = bench.lane_sprites(bench.scene.frame()).front();
    bench.step(10);
    const auto sprites = bench.lane_sprites(bench.scene.frame());
    const auto same = std::ranges::find(sprites, before.image, &Sprite::image);
    REQUIRE(same != sprites.end());
    const F26 moved = same->x - before.x;
    const F26 travel = bench.scene.motion().travel(10);
    CHECK(moved == (arabic ? travel : -travel));
    CHECK(moved.value % 64 == 0);
  }
}

TEST_CASE("the same calls give the same frames") {
  const auto film = [] {
    SceneBench bench;
    bench.add(1, kArabic, Direction::kRtl);
    std::vector<Frame> frames;
    for (int refresh = 0; refresh < 400; refresh += 7) {
      bench.step(refresh);
      if (bench.scene.wants_headline(0)) bench.add(2, kArabic, Direction::kRtl);
      frames.push_back(bench.scene.frame());
    }
    return frames;
  };
  CHECK(film() == film());
}

TEST_CASE("tiles on the screen stay bounded while headlines pass for ten minutes") {
  SceneBench bench;
  std::uint64_t key = 0;
  std::size_t most = 0;
  for (int refresh = 0; refresh < 36000; refresh += 6) {
    bench.step(refresh);
    if (bench.scene.wants_headline(0)) {
      ++key;
      const bool arabic = key % 3 != 0;
      bench.add(key, arabic ? kArabic : kEnglish, arabic ? Direction::kRtl : Direction::kLtr);
    }
    most = std::max(most, bench.on_screen.size());
  }
  CHECK(key > 20);
  CHECK(bench.scene.tile_misses() == 0);
  // A lane of 1280 pixels, two seconds ahead and the parts of two lines: never more than this.
  CHECK(most <= 12);
}

TEST_CASE("a headline with nothing to draw is passed over and the belt goes on") {
  SceneBench bench;
  bench.add(1, "\u200b\u200e", Direction::kRtl);
  bench.step(0);
  CHECK(bench.scene.wants_headline(0));
  bench.add(2, kArabic, Direction::kRtl);
  bench.step(1);
  CHECK(bench.scene.reading_key(0) == 2);
}

TEST_CASE("the frame's words stand where the screen's language begins") {
  SceneBench bench;
  FrameWords words;
  words.title = "فندق المرسى";
  words.clock = "18:42";
  words.source = "رياضة";
  words.age = "منذ 5 دقائق";
  bench.scene.set_words(words);
  bench.step(0);
  bench.step(1);
  std::vector<Sprite> still;
  for (const DrawItem& item : bench.scene.frame().items) {
    if (const auto* sprite = std::get_if<Sprite>(&item)) still.push_back(*sprite);
  }
  REQUIRE(still.size() >= 5);  // Title, clock, box, source, age.
  const int rule = bench.scene.layout().surround.header_rule;
  const auto in_header = [rule](const Sprite& sprite) { return sprite.y < F26::from_px(rule); };
  REQUIRE(std::ranges::count_if(still, in_header) == 2);
  const auto title = std::ranges::find_if(still, in_header);
  CHECK(title->x + F26::from_px(title->size.width) ==
        F26::from_px(1280 - bench.scene.layout().surround.margin));
  const auto clock = std::find_if(title + 1, still.end(), in_header);
  CHECK(clock->x == F26::from_px(bench.scene.layout().surround.margin));
}

TEST_CASE("every part of a headline that is on screen is drawn, whatever its length") {
  SceneBench bench;
  std::string longest;
  for (int i = 0; i < 40; ++i) longest += kArabic + " ";
  SceneHeadline headline;
  headline.key = 1;
  headline.text = longest;
  headline.language = "ar";
  headline.direction = Direction::kRtl;
  headline.max_length = 0;
  bench.scene.add(0, std::move(headline));
  for (int refresh = 0; refresh < 8000; refresh += 250) {
    bench.step(refresh);
    const auto sprites = bench.lane_sprites(bench.scene.frame());
    if (bench.scene.wants_headline(0) || sprites.empty()) break;
    F26 right = leftmost(sprites);
    std::vector<Sprite> sorted = sprites;
    std::ranges::sort(sorted, {}, &Sprite::x);
    for (const Sprite& sprite : sorted) {  // No hole between two tiles.
      CHECK(sprite.x <= right);
      right = std::max(right, sprite.x + F26::from_px(sprite.size.width));
    }
    CHECK(leftmost(sprites) <= F26{0});
  }
  CHECK(bench.scene.tile_misses() == 0);
}

}  // namespace sharit

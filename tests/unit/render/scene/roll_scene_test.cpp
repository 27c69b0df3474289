#include "render/scene/roll_scene.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "support/headline_maker.hpp"
#include "unit/render/scene/scene_support.hpp"

namespace sharit {
namespace {

using RollBench = BenchOf<RollScene>;

const std::string kArabic = "افتتاح خط المترو الثالث أمام الركاب صباح الأحد بعد عامين من التجارب";
const std::string kEnglish = "Airport adds 14 weekly flights this winter";

SceneOptions at_speed(SpeedWish speed, SizePx size = {1280, 720}) {
  SceneOptions options;
  options.size = size;
  options.speed = speed;
  return options;
}

void fill(RollBench& bench, std::int64_t refresh, std::uint64_t& key, const std::string& source) {
  for (int i = 0; i < 20; ++i) {
    bench.step(refresh);
    if (!bench.scene.wants_headline(0)) return;
    ++key;
    const bool arabic = key % 3 != 0;
    bench.add(key, (arabic ? kArabic : kEnglish) + " " + std::to_string(key),
              arabic ? Direction::kRtl : Direction::kLtr, 0, source);
  }
}

std::vector<Sprite> in_window(RollBench& bench) {
  return RollBench::sprites_in(bench.scene.frame(), bench.scene.layout().window);
}

}  // namespace

TEST_CASE("the first picture is full at once and begins under the header") {
  RollBench bench;
  std::uint64_t key = 0;
  fill(bench, 0, key, "محليات");
  const auto sprites = in_window(bench);
  REQUIRE_FALSE(sprites.empty());
  const RectPx& window = bench.scene.layout().window;
  int top = window.bottom();
  int bottom = window.y;
  for (const Sprite& sprite : sprites) {
    top = std::min(top, area_of(sprite).y);
    bottom = std::max(bottom, area_of(sprite).bottom());
    CHECK(sprite.opacity == 255);
    CHECK(sprite.soft.top == bench.scene.layout().soft_edge);
    CHECK(sprite.soft.bottom == bench.scene.layout().soft_edge);
  }
  CHECK(top > window.y + window.height / 20);
  CHECK(top < window.y + window.height / 4);
  // To the lower edge, or to the space between two headlines there.
  CHECK(bottom > window.bottom() - 2 * bench.scene.layout().padding);
}

TEST_CASE("everything rises together, by whole pixels from one pixel a refresh on, else by less") {
  struct Case {
    SpeedWish speed;
    std::int64_t step;  // 1/64 pixel.
  };
  for (const Case& one : {Case{{60, 0, 0}, 64}, Case{{110, 0, 0}, 128}, Case{{30, 0, 0}, 32}}) {
    RollBench bench(at_speed(one.speed));
    std::uint64_t key = 0;
    fill(bench, 0, key, "محليات");
    std::map<std::uint64_t, F26> before;
    for (const Sprite& sprite : in_window(bench)) before[sprite.image.value] = sprite.y;
    bench.step(5);
    int moved = 0;
    for (const Sprite& sprite : in_window(bench)) {
      const auto found = before.find(sprite.image.value);
      if (found == before.end() || sprite.size.height <= 4) continue;  // Rules share an image.
      CHECK(found->second - sprite.y == F26{5 * one.step});
      ++moved;
    }
    CHECK(moved > 4);
  }
}

TEST_CASE("words of the settings are the layout's own speed, words a minute are measured") {
  RollBench own(at_speed({1000, 0, 1}, {1920, 1080}));
  CHECK(own.scene.motion().step == F26::from_px(1));
  // An item of 13 Arabic words takes two lines, 108 apart, and 80 of padding: some 21 pixels a
  // word.
  for (const auto& [words, step] : {std::pair{360.0, F26::from_px(2)}, {60.0, F26{23}}}) {
    RollBench measured(at_speed({1000, words, 1}, {1920, 1080}));
    std::uint64_t key = 0;
    fill(measured, 0, key, "محليات");
    CHECK(std::abs(measured.scene.motion().step.value - step.value) <= 4);
  }
}

TEST_CASE("headline and chip of an item lie inside it, beside each other, at the text's own side") {
  for (const SizePx size : kDisplays) {
    for (const Direction direction : {Direction::kRtl, Direction::kLtr}) {
      CAPTURE(size.width);
      CAPTURE(size.height);
      SceneOptions options = at_speed({60, 0, 1}, size);
      const RollLayout layout =
          lay_out_roll(lay_out_surround(size, options.direction, options.safe_area_percent), 0);
      const auto maker = std::move(*LineMaker::create());
      BlockOrder order;
      order.text = direction == Direction::kRtl ? kArabic : kEnglish;
      order.width = layout.block_width;
      order.max_lines = layout.most_lines;
      order.largest = layout.headline_size;
      order.least = layout.least_size;
      const auto headline = maker->make_block(order, ImageId{1});
      const auto name = maker->make_block(
          layout.name.one_line("أخبار المدينة", {}, options.label_face()), ImageId{1000});
      REQUIRE_FALSE(headline->empty());
      REQUIRE_FALSE(name->empty());
      const RollItem item = lay_out_item(layout, *headline, *name, {});
      const RectPx whole{layout.window.x, 0, layout.window.width, item.height};
      const RectPx chip{item.chip_x, item.chip_top, item.chip.size.width, item.chip.size.height};
      CHECK(intersection(chip, whole) == chip);
      for (const StillText::Line& line : item.headline.lines) {
        const RectPx box{line.x, line.baseline + line.image->box.y, line.image->box.width,
                         line.image->box.height};
        CHECK(intersection(box, whole) == box);
        CHECK(intersection(box, chip).empty());
      }
      for (const StillText::Line& line : item.name.lines) {
        const RectPx box{line.x, line.baseline + line.image->box.y, line.image->box.width,
                         line.image->box.height};
        CHECK(intersection(box, chip) == box);
      }
      const bool at_right = chip.x + chip.width / 2 > whole.x + whole.width / 2;
      CHECK(at_right == (direction == Direction::kRtl));
    }
  }
}

TEST_CASE("an item without a source has no chip and keeps its column") {
  RollBench with;
  RollBench without;
  with.add(1, kArabic, Direction::kRtl, 0, "محليات");
  without.add(1, kArabic, Direction::kRtl, 0, "");
  with.step(0);
  without.step(0);
  const auto named = in_window(with);
  const auto nameless = in_window(without);
  REQUIRE(named.size() == nameless.size() + 2);
  for (std::size_t i = 0; i < nameless.size(); ++i) CHECK(nameless[i].x == named[i + 2].x);
}

TEST_CASE("a single headline comes again when it has left, the venue's screen is never without") {
  RollBench bench;
  std::uint64_t key = 0;
  int empty = 0;
  for (std::int64_t refresh = 0; refresh < 4000; ++refresh) {
    bench.step(refresh);
    if (bench.scene.wants_headline(0)) bench.add(++key, kArabic, Direction::kRtl, 0, "محليات");
    if (in_window(bench).empty()) ++empty;
  }
  CHECK(key >= 3);
  CHECK(empty <= static_cast<int>(key) * 60);  // The padding of an item, no longer.
}

TEST_CASE("an hour of the roll: memory stays bounded, everything in sight is drawn") {
  const std::uint64_t seed = 20261124;
  MESSAGE("seed ", seed);
  test::HeadlineMaker maker(seed);
  RollBench bench(at_speed({120, 0, 0}));
  std::uint64_t key = 0;
  std::size_t most = 0;
  for (std::int64_t refresh = 0; refresh < 216'000; refresh += 20) {
    bench.step(refresh);
    for (int i = 0; i < 8 && bench.scene.wants_headline(0); ++i) {
      const auto made = maker.next();
      ++key;
      bench.add(key, made.utf8, made.right_to_left ? Direction::kRtl : Direction::kLtr, 0,
                "مصدر " + std::to_string(key % 7));
      bench.step(refresh);
    }
    most = std::max(most, bench.on_screen.size());
    const RectPx& window = bench.scene.layout().window;
    for (const Sprite& sprite : in_window(bench)) {
      if (sprite.size.height <= 4) continue;  // Rules cross it.
      // The moving edges are the only clip.
      CHECK(sprite.x >= F26::from_px(window.x));
      CHECK(sprite.x + F26::from_px(sprite.size.width) <= F26::from_px(window.right()));
    }
  }
  CHECK(key > 1000);
  CHECK(bench.scene.tile_misses() == 0);
  // A window and a third of items: lines of two tiles, a chip, a name.
  CHECK(most <= 60);
}

TEST_CASE("a headline of any length is set smaller, on more lines, and at last cut") {
  RollBench bench;
  std::string longest;
  for (int i = 0; i < 60; ++i) longest += kArabic + " ";
  SceneHeadline headline;
  headline.key = 1;
  headline.text = longest;
  headline.direction = Direction::kRtl;
  headline.max_length = 0;
  bench.scene.add(0, std::move(headline));
  bench.step(0);
  CHECK_FALSE(in_window(bench).empty());
  CHECK(bench.on_screen.size() < 60);
  CHECK(bench.scene.reading_key(0) == 1);
}

TEST_CASE("the same calls give the same frames of the roll") {
  const auto film = [] {
    RollBench bench;
    std::vector<Frame> frames;
    std::uint64_t key = 0;
    for (int refresh = 0; refresh < 1200; refresh += 11) {
      fill(bench, refresh, key, "محليات");
      frames.push_back(bench.scene.frame());
    }
    return frames;
  };
  CHECK(film() == film());
}

TEST_CASE("a roll made anew goes on where the old one was") {
  RollBench old;
  RollBench anew;
  std::uint64_t key = 0;
  fill(old, 0, key, "محليات");
  for (int refresh = 0; refresh <= 400; refresh += 10) fill(old, refresh, key, "محليات");
  const std::uint64_t anchor = old.scene.anchor(0, anew.scene);
  std::uint64_t next = anchor - 1;
  anew.scene.resume(0, *old.scene.share_of(0, anchor));
  fill(anew, 0, next, "محليات");
  const auto before = in_window(old);
  const auto after = in_window(anew);
  REQUIRE_FALSE(before.empty());
  REQUIRE(after.size() == before.size());
  for (std::size_t i = 0; i < before.size(); ++i) {
    CHECK(after[i].y == before[i].y);
    CHECK(after[i].opacity == 255);
  }
}

TEST_CASE(
    "a roll that takes over places late headlines too when its first one has left meanwhile") {
  RollBench old;
  std::uint64_t key = 0;
  std::int64_t refresh = 0;
  fill(old, refresh, key, "محليات");
  const std::uint64_t anchor = 1;
  while (old.scene.share_of(0, anchor)) fill(old, refresh += 10, key, "محليات");
  RollBench before;  // The same, up to a moment before that.
  key = 0;
  const std::int64_t leaves = refresh;
  for (refresh = 0; refresh < leaves - 10; refresh += 10) fill(before, refresh, key, "محليات");
  fill(before, refresh, key, "محليات");
  REQUIRE(before.scene.share_of(0, anchor).has_value());
  RollBench anew;
  std::uint64_t next = anchor;
  anew.scene.resume(0, before.scene.share_of(0, anchor));
  anew.add(next, kArabic + " 1", Direction::kRtl, 0, "محليات");
  anew.step(refresh);
  fill(before, refresh += 20, key, "محليات");
  REQUIRE_FALSE(before.scene.share_of(0, anchor).has_value());
  for (const std::int64_t end = refresh + 20; refresh < end; ++refresh) {  // One at a time.
    if (anew.scene.wants_headline(0)) {
      ++next;
      const bool arabic = next % 3 != 0;
      anew.add(next, (arabic ? kArabic : kEnglish) + " " + std::to_string(next),
               arabic ? Direction::kRtl : Direction::kLtr, 0, "محليات");
    }
    fill(before, refresh, key, "محليات");
    anew.scene.resume(0, before.scene.share_of(0, anchor));
    anew.step(refresh);
  }
  const auto was = in_window(before);
  const auto is = in_window(anew);
  REQUIRE_FALSE(was.empty());
  REQUIRE(is.size() == was.size());
  for (std::size_t i = 0; i < was.size(); ++i) {
    CHECK(is[i].y == was[i].y);
    CHECK(is[i].opacity == 255);
  }
}

TEST_CASE("headlines without anything to draw are passed over in the roll") {
  RollBench bench;
  bench.add(1, "\u200b\u200e", Direction::kRtl);
  bench.step(0);
  CHECK(bench.scene.wants_headline(0));
  CHECK(bench.scene.empty_in_a_row(0) == 1);
  bench.add(2, kArabic, Direction::kRtl);
  bench.step(1);
  CHECK(bench.scene.reading_key(0) == 2);
}

TEST_CASE("a withdrawn headline of a roll fades where it rises, and nothing else changes") {
  RollBench plain(at_speed({60, 0, 0}));
  RollBench bench(at_speed({60, 0, 0}));
  std::uint64_t key = 0;
  fill(plain, 0, key, "محليات");
  key = 0;
  fill(bench, 0, key, "محليات");
  const std::uint64_t read = bench.scene.reading_key(0);
  REQUIRE(read > 0);
  bench.scene.withdraw(0, read);
  CHECK(bench.scene.reading_key(0) != read);
  int before = 255;
  for (int refresh = 1; refresh <= 60; ++refresh) {
    plain.step(refresh);
    bench.step(refresh);
    CAPTURE(refresh);
    const auto expected = in_window(plain);
    auto seen = in_window(bench);
    int fading = 255;
    for (Sprite& sprite : seen) {
      fading = std::min<int>(fading, sprite.opacity);
      sprite.opacity = 255;
      CHECK(std::ranges::find(expected, sprite) != expected.end());
    }
    if (refresh < 30) CHECK(fading < before);
    if (refresh < 30) before = fading;
    if (refresh >= 40) {
      CHECK(fading == 255);
      CHECK(seen.size() < expected.size());
      CHECK_FALSE(seen.empty());
    }
  }
}

}  // namespace sharit

#include "render/scene/lanes_scene.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <optional>

#include "support/headline_maker.hpp"
#include "unit/render/scene/scene_support.hpp"

namespace sharit {
namespace {

const std::string kArabic = "افتتاح خط المترو الثالث أمام الركاب صباح الأحد بعد عامين من التجارب";
const std::string kShort = "رياضة اليوم";
const std::string kEnglish = "Airport adds 14 weekly flights this winter";

using LanesBench = BenchOf<LanesScene>;

/// Fills of the panel's colour, with the alpha they are drawn with.
std::map<int, std::vector<Fill>> panels_by_band(const Frame& frame, const LanesLayout& layout,
                                                Colour panel) {
  std::map<int, std::vector<Fill>> panels;
  for (const DrawItem& item : frame.items) {
    const auto* fill = std::get_if<Fill>(&item);
    if (fill == nullptr) continue;
    Colour opaque = fill->colour;
    opaque.alpha = 255;
    if (opaque != panel || fill->colour.alpha == 0) continue;
    for (std::size_t i = 0; i < layout.bands.size(); ++i) {
      const RectPx& band = layout.bands[i].rect;
      if (intersection(fill->rect, band) == fill->rect) {
        panels[static_cast<int>(i)].push_back(*fill);
      }
    }
  }
  return panels;
}

/// All that is drawn inside a box besides fills.
std::vector<Sprite> sprites_inside(const Frame& frame, const RectPx& box) {
  std::vector<Sprite> sprites;
  for (const DrawItem& item : frame.items) {
    const auto* sprite = std::get_if<Sprite>(&item);
    if (sprite != nullptr && !intersection(area_of(*sprite), box).empty()) {
      sprites.push_back(*sprite);
    }
  }
  return sprites;
}

RectPx turned(const LanesLayout& layout, std::size_t band) {
  RectPx window = layout.bands[band].window;
  window.x += layout.turned_shift;
  return window;
}

}  // namespace

TEST_CASE("each lane travels its own way, in its own window") {
  LanesBench bench(small_screen(), std::size_t{3});
  bench.add(1, kArabic, Direction::kRtl, 0, "محليات");
  bench.add(2, kArabic, Direction::kRtl, 1, "اقتصاد");
  bench.add(3, kEnglish, Direction::kLtr, 2, "World");
  bench.step(0);
  const LanesLayout& layout = bench.scene.layout();
  const auto at = [&](std::size_t lane) {
    const RectPx window = lane == 2 ? turned(layout, 2) : layout.bands[lane].window;
    const auto sprites = LanesBench::sprites_in(bench.scene.frame(), window);
    REQUIRE_FALSE(sprites.empty());
    return sprites.front();
  };
  const Sprite before[] = {at(0), at(1), at(2)};
  bench.step(10);
  const F26 travel = bench.scene.motion().travel(10);
  CHECK(at(0).x - before[0].x == travel);
  CHECK(at(1).x - before[1].x == travel);
  CHECK(at(2).x - before[2].x == -travel);
  for (std::size_t lane = 0; lane < 3; ++lane) {
    CHECK(bench.scene.reading_key(lane) == lane + 1);
    CHECK(area_of(at(lane)).y >= layout.bands[lane].rect.y);
    CHECK(area_of(at(lane)).bottom() <= layout.bands[lane].rect.bottom());
  }
}

TEST_CASE("a label shows whose headline is being read and changes calmly with it") {
  LanesBench bench(small_screen(), std::size_t{1});
  bench.add(1, kShort, Direction::kRtl, 0, "محليات");
  bench.step(0);
  bench.add(2, kArabic, Direction::kRtl, 0, "اقتصاد");
  bench.step(1);
  const RectPx label = bench.scene.layout().bands[0].right.box;
  auto names = sprites_inside(bench.scene.frame(), label);
  REQUIRE(names.size() == 1);
  CHECK(names[0].opacity == 255);
  const ImageId first = names[0].image;
  std::optional<std::int64_t> began;
  int fading = 0;
  for (std::int64_t refresh = 2; refresh < 600; ++refresh) {
    bench.step(refresh);
    names = sprites_inside(bench.scene.frame(), label);
    if (names.size() == 1 && names[0].image == first) {
      CHECK(names[0].opacity == 255);
      continue;
    }
    if (!began) began = refresh;
    if (names.size() == 2) {
      ++fading;
      CHECK(names[0].opacity + names[1].opacity == 255);
      continue;
    }
    break;
  }
  REQUIRE(began);
  CHECK(bench.scene.reading_key(0) == 2);
  CHECK(fading >= 10);
  CHECK(fading <= 30);
  REQUIRE(names.size() == 1);
  CHECK(names[0].image != first);
}

TEST_CASE("when a lane turns its label leaves one side before it comes at the other") {
  LanesBench bench(small_screen(), std::size_t{1});
  const Colour panel = SceneOptions{}.theme.panel;
  bench.add(1, kShort, Direction::kRtl, 0, "محليات");
  bench.step(0);
  bench.add(2, kEnglish, Direction::kLtr, 0, "World");
  const LanesLayout& layout = bench.scene.layout();
  bool left_seen = false;
  int between = 0;
  int least = 255;
  for (std::int64_t refresh = 0; refresh < 1200; ++refresh) {
    bench.step(refresh);
    const Frame frame = bench.scene.frame();
    auto panels = panels_by_band(frame, layout, panel);
    REQUIRE(panels[0].size() <= 1);  // Never at both sides.
    const bool right_line = !LanesBench::sprites_in(frame, layout.bands[0].window).empty();
    const bool left_line = !LanesBench::sprites_in(frame, turned(layout, 0)).empty();
    CHECK_FALSE((right_line && left_line));
    if (panels[0].empty()) {
      ++between;
      least = 0;
      CHECK_FALSE((right_line || left_line));
      continue;
    }
    const Fill& fill = panels[0].front();
    least = std::min<int>(least, fill.colour.alpha);
    const bool at_left = fill.rect == layout.bands[0].left.box;
    CHECK((at_left || fill.rect == layout.bands[0].right.box));
    CHECK_FALSE((left_seen && !at_left));
    left_seen = at_left;
    // A line is only seen while its own label is there whole.
    if (right_line) CHECK((!at_left && fill.colour.alpha == 255));
    if (left_line) CHECK((at_left && fill.colour.alpha == 255));
  }
  CHECK(left_seen);
  CHECK(least < 64);
  CHECK(between < 6);
}

TEST_CASE("a headline of nobody has an empty panel without an accent") {
  LanesBench bench(small_screen(), std::size_t{1});
  bench.add(1, kArabic, Direction::kRtl, 0, "");
  bench.step(0);
  const RectPx edge = bench.scene.layout().bands[0].right.edge;
  CHECK(sprites_inside(bench.scene.frame(), bench.scene.layout().bands[0].right.box).empty());
  for (const DrawItem& item : bench.scene.frame().items) {
    const auto* fill = std::get_if<Fill>(&item);
    if (fill != nullptr && fill->rect == edge) CHECK(fill->colour.alpha == 0);
  }
}

TEST_CASE("an hour of lanes: memory stays bounded, everything in sight is drawn, in its place") {
  const std::uint64_t seed = 20261122;
  MESSAGE("seed ", seed);
  test::HeadlineMaker maker(seed);
  LanesBench bench(small_screen(), std::size_t{4});
  const LanesLayout& layout = bench.scene.layout();
  std::uint64_t key = 0;
  std::size_t most = 0;
  for (std::int64_t refresh = 0; refresh < 216'000; refresh += 24) {
    bench.step(refresh);
    for (std::size_t lane = 0; lane < 4; ++lane) {
      if (!bench.scene.wants_headline(lane)) continue;
      const auto made = maker.next();
      ++key;
      bench.add(key, made.utf8, made.right_to_left ? Direction::kRtl : Direction::kLtr, lane,
                "مصدر " + std::to_string(key % 7));
    }
    most = std::max(most, bench.on_screen.size());
    const Frame frame = bench.scene.frame();
    if (refresh % 240 != 0) continue;
    for (std::size_t lane = 0; lane < 4; ++lane) {
      for (const RectPx& window : {layout.bands[lane].window, turned(layout, lane)}) {
        for (const Sprite& sprite : LanesBench::sprites_in(frame, window)) {
          // The moving ends are the only clip.
          CHECK(sprite.y >= F26::from_px(window.y));
          CHECK(sprite.y + F26::from_px(sprite.size.height) <= F26::from_px(window.bottom()));
        }
      }
    }
  }
  CHECK(key > 800);
  CHECK(bench.scene.tile_misses() == 0);
  // Four lanes of a window and what is ahead, and their labels.
  CHECK(most <= 4 * 10 + 8);
}

TEST_CASE("the same calls give the same frames of lanes") {
  const auto film = [] {
    LanesBench bench(small_screen(), std::size_t{2});
    std::vector<Frame> frames;
    std::uint64_t key = 0;
    for (int refresh = 0; refresh < 900; refresh += 9) {
      bench.step(refresh);
      for (std::size_t lane = 0; lane < 2; ++lane) {
        if (!bench.scene.wants_headline(lane)) continue;
        const bool arabic = (key / 2) % 2 == 0;
        bench.add(++key, arabic ? kArabic : kEnglish, arabic ? Direction::kRtl : Direction::kLtr,
                  lane, "مصدر");
      }
      frames.push_back(bench.scene.frame());
    }
    return frames;
  };
  CHECK(film() == film());
}

TEST_CASE("a bar takes as many streams as it has lanes, and shows the clock") {
  SceneOptions options;
  options.size = {1920, 120};
  LanesBench bench(options, std::size_t{4});
  CHECK(bench.scene.streams() == 1);
  FrameWords words;
  words.clock = "18:42";
  bench.scene.set_words(words);
  bench.step(0);
  const RectPx clock = bench.scene.layout().clock.box;
  CHECK(sprites_inside(bench.scene.frame(), clock).size() == 1);
}

TEST_CASE("lanes made anew go on where the old ones were") {
  LanesBench old(small_screen(), std::size_t{2});
  LanesBench anew(small_screen(), std::size_t{2});
  for (std::size_t lane = 0; lane < 2; ++lane) {
    old.add(lane + 1, kArabic, Direction::kRtl, lane, "محليات");
  }
  old.step(300);
  for (std::size_t lane = 0; lane < 2; ++lane) {
    const std::uint64_t anchor = old.scene.anchor(lane, anew.scene);
    CHECK(anchor == lane + 1);
    anew.scene.resume(lane, *old.scene.share_of(lane, anchor));
    anew.add(anchor, kArabic, Direction::kRtl, lane, "محليات");
  }
  anew.step(0);
  for (std::size_t lane = 0; lane < 2; ++lane) {
    const RectPx window = old.scene.layout().bands[lane].window;
    const auto before = LanesBench::sprites_in(old.scene.frame(), window);
    const auto after = LanesBench::sprites_in(anew.scene.frame(), window);
    REQUIRE_FALSE(before.empty());
    REQUIRE(after.size() == before.size());
    for (std::size_t i = 0; i < before.size(); ++i) CHECK(after[i].x == before[i].x);
  }
}

}  // namespace sharit

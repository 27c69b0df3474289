#include "render/scene/lane.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <set>

#include "render/raster/inline_workshop.hpp"

namespace sharit {
namespace {

const std::string kArabic = "افتتاح خط المترو الثالث أمام الركاب صباح الأحد";
const std::string kEnglish = "Airport adds 14 weekly flights this winter";

LaneStyle style(int top, int height = 120) {
  LaneStyle out;
  out.window = {0, top, 1280, height};
  out.baseline = top + height * 2 / 3;
  out.text_size = F26::from_px(64);
  out.above = height * 2 / 3;
  out.below = height / 3;
  out.gap = 50;
  out.separator = 16;
  out.soft_edge = 40;
  return out;
}

/// Lanes over one ledger whose uploads are taken at once.
struct Lanes {
  Lanes() : workshop(std::move(*LineMaker::create())), ledger(workshop) {}

  Lane& make(const LaneStyle& lane, SpeedWish speed) {
    lanes.push_back(std::make_unique<Lane>(lane, Theme{}, speed, 60.0, workshop, ledger));
    return *lanes.back();
  }
  void add(Lane& lane, std::uint64_t key, const std::string& text, Direction direction) {
    SceneHeadline headline;
    headline.key = key;
    headline.text = text;
    headline.direction = direction;
    lane.add(std::move(headline));
  }
  void step(std::int64_t refresh) {
    for (int round = 0; round < 4; ++round) {
      for (WorkDone& done : workshop.collect()) {
        if (auto* tile = std::get_if<TileDone>(&done)) (void)ledger.receive(tile->tile);
        if (const auto* line = std::get_if<LineDone>(&done)) {
          for (const auto& lane : lanes) {
            if (lane->receive(*line)) break;
          }
        }
      }
      for (const auto& lane : lanes) lane->advance({refresh, refresh});
      (void)ledger.take_releases();
      (void)ledger.take_uploads(1000);
    }
  }
  static std::vector<Sprite> sprites(Lane& lane) {
    Frame frame;
    lane.draw(frame);
    std::vector<Sprite> out;
    for (const DrawItem& item : frame.items) out.push_back(std::get<Sprite>(item));
    return out;
  }

  InlineWorkshop workshop;
  TileLedger ledger;
  std::vector<std::unique_ptr<Lane>> lanes;
};

F26 leftmost(Lane& lane) {
  const auto sprites = Lanes::sprites(lane);
  return std::ranges::min_element(sprites, {}, &Sprite::x)->x;
}

}  // namespace

TEST_CASE("lanes have their own speed and direction, and stay inside their windows") {
  Lanes lanes;
  Lane& arabic = lanes.make(style(0), {240, 0});
  Lane& english = lanes.make(style(130), {120, 0});
  Lane& slow = lanes.make(style(260), {30, 0});
  lanes.add(arabic, 1, kArabic, Direction::kRtl);
  lanes.add(english, 2, kEnglish, Direction::kLtr);
  lanes.add(slow, 3, kArabic, Direction::kRtl);
  lanes.step(0);
  const F26 before[] = {leftmost(arabic), leftmost(english), leftmost(slow)};
  lanes.step(10);
  CHECK(leftmost(arabic) - before[0] == F26::from_px(40));
  CHECK(leftmost(english) - before[1] == F26::from_px(-20));
  CHECK(leftmost(slow) - before[2] == F26::from_px(5));
  for (const auto& lane : lanes.lanes) {
    for (const Sprite& sprite : Lanes::sprites(*lane)) {
      CHECK(sprite.clip == lane->style().window);
      CHECK(sprite.soft == SoftEdges{40, 0, 40, 0});
    }
  }
}

TEST_CASE("another speed goes on from where everything stands") {
  Lanes lanes;
  Lane& lane = lanes.make(style(0), {240, 0});
  lanes.add(lane, 1, kArabic, Direction::kRtl);
  lanes.step(50);
  const auto before = Lanes::sprites(lane);
  lane.set_speed({480, 0}, 60);
  lanes.step(50);
  CHECK(Lanes::sprites(lane) == before);
  lanes.step(51);
  CHECK(Lanes::sprites(lane).front().x - before.front().x == F26::from_px(8));
  lane.set_speed({15, 0}, 60);  // A quarter of a pixel.
  lanes.step(54);
  CHECK(Lanes::sprites(lane).front().x - before.front().x == F26{8 * 64 + 48});
  lane.set_speed({240, 0}, 60);  // Whole pixels again, so that the letters are sharp again.
  lanes.step(54);
  CHECK(Lanes::sprites(lane).front().x - before.front().x == F26::from_px(9));
}

TEST_CASE("words a minute follow the width of the words that were set") {
  Lanes lanes;
  Lane& lane = lanes.make(style(0), {240, 150});
  lanes.add(lane, 1, "منتخب الشباب يفوز ويتأهل", Direction::kRtl);
  lanes.step(0);
  lanes.step(100);  // All of it is in sight.
  int ink = 0;      // Near enough to the advance.
  for (const Sprite& sprite : Lanes::sprites(lane)) ink += sprite.size.width;
  CHECK(ink > 300);
  const double wished = ink / 4.0 * 150 / 60;                    // Four words.
  CHECK(std::abs(lane.motion().px_per_second() - wished) < 35);  // To half a pixel a refresh.
  CHECK(lane.motion().step.value % 64 == 0);
}

TEST_CASE("words a minute are settled once: lines of ordinary words do not change the speed") {
  Lanes lanes;
  Lane& lane = lanes.make(style(0), {240, 150});
  std::uint64_t key = 0;
  std::set<std::int64_t> steps;
  for (std::int64_t refresh = 0; refresh < 20'000; refresh += 10) {
    lanes.step(refresh);
    if (lane.wants_headline()) {
      ++key;
      lanes.add(lane, key, key % 2 == 0 ? kArabic : kArabic + " بعد عامين من العمل",
                Direction::kRtl);
    }
    if (key > 1) steps.insert(lane.motion().step.value);
  }
  CHECK(key > 10);
  CHECK(steps.size() == 1);
}

TEST_CASE("a lane that makes way for its label is empty while it turns, then seen further right") {
  Lanes lanes;
  LaneStyle with_label = style(0);
  with_label.window.width = 980;
  with_label.turned_shift = 300;
  with_label.turn_seconds = 0.5;
  Lane& lane = lanes.make(with_label, {240, 0});
  lanes.add(lane, 1, kArabic, Direction::kRtl);
  lanes.step(0);
  lanes.add(lane, 2, kEnglish, Direction::kLtr);
  int empty = 0;
  double before = 1;
  for (std::int64_t refresh = 0; refresh < 2000; ++refresh) {
    lanes.step(refresh);
    for (const Sprite& sprite : Lanes::sprites(lane)) {
      CHECK(sprite.clip ==
            (lane.reads(Direction::kRtl) == 1 ? RectPx{0, 0, 980, 120} : RectPx{300, 0, 980, 120}));
    }
    if (Lanes::sprites(lane).empty()) ++empty;
    CHECK(lane.reads(Direction::kRtl) <= before);
    before = lane.reads(Direction::kRtl);
    if (before == 0) break;
  }
  CHECK(before == 0);
  CHECK(empty >= 30);  // Half a second.
  CHECK(empty <= 32);
}

TEST_CASE("between two directions the lane runs empty for no longer than the way takes") {
  Lanes lanes;
  Lane& lane = lanes.make(style(0), {240, 0});
  lanes.add(lane, 1, kArabic, Direction::kRtl);
  lanes.step(0);
  lanes.add(lane, 2, kEnglish, Direction::kLtr);
  int empty = 0;
  bool turned = false;
  for (std::int64_t refresh = 0; refresh < 1000 && !turned; ++refresh) {
    lanes.step(refresh);
    const auto sprites = Lanes::sprites(lane);
    empty += sprites.empty() ? 1 : 0;
    turned = !sprites.empty() && lane.first_key() == 2;
  }
  CHECK(turned);
  // The last pixel left at one refresh, the first of the other line enters at the next.
  CHECK(empty <= 1);
}

TEST_CASE("a lane that takes over places late lines too when its first one has left meanwhile") {
  const SpeedWish speed{240, 0};
  const auto begin = [&](Lanes& lanes) -> Lane& {
    Lane& lane = lanes.make(style(0), speed);
    lanes.add(lane, 1, kArabic, Direction::kRtl);
    lanes.add(lane, 2, kArabic + " 2", Direction::kRtl);
    lanes.step(0);
    return lane;
  };
  std::int64_t leaves = 0;
  {
    Lanes lanes;
    Lane& lane = begin(lanes);
    while (lane.share_of(1)) lanes.step(++leaves);
  }
  for (const bool first_is_late : {false, true}) {
    CAPTURE(first_is_late);
    Lanes lanes;
    Lane& old = begin(lanes);
    lanes.step(leaves - 5);
    Lane& anew = lanes.make(style(0), speed);
    if (!first_is_late) lanes.add(anew, 1, kArabic, Direction::kRtl);
    for (std::int64_t refresh = leaves - 5; refresh <= leaves + 5; ++refresh) {
      if (refresh == leaves + 3) {
        if (first_is_late) lanes.add(anew, 1, kArabic, Direction::kRtl);
        lanes.add(anew, 2, kArabic + " 2", Direction::kRtl);
      }
      old.advance({refresh, refresh});
      anew.resume_at(old.share_of(1));
      lanes.step(refresh);
    }
    REQUIRE(old.share_of(2).has_value());
    CHECK(anew.share_of(2) == old.share_of(2));
  }
}

TEST_CASE("a withdrawn line fades within a second where it travels, and nothing else changes") {
  Lanes plain;
  Lanes lanes;
  for (Lanes* both : {&plain, &lanes}) {
    Lane& lane = both->make(style(0), {240, 0});
    both->add(lane, 1, "خط المترو الثالث", Direction::kRtl);
    both->step(0);
    both->add(lane, 2, "المكتبة تفتح مساء", Direction::kRtl);
    both->step(120);
  }
  Lane& lane = *lanes.lanes.front();
  REQUIRE(lane.reading_key() == 1);
  lane.withdraw(1);
  CHECK(lane.reading_key() == 2);
  CHECK(lane.first_key() == 2);
  int before = 255;
  for (int refresh = 120; refresh <= 200; ++refresh) {
    lanes.step(refresh);
    plain.step(refresh);
    CAPTURE(refresh);
    auto expected = Lanes::sprites(*plain.lanes.front());
    auto seen = Lanes::sprites(lane);
    int fading = 255;
    for (const Sprite& sprite : seen) fading = std::min<int>(fading, sprite.opacity);
    if (refresh == 120) CHECK(fading == 255);
    if (refresh > 125 && refresh < 150) CHECK((fading < before && fading < 255));
    if (refresh < 150) before = fading;
    if (refresh >= 180) {  // A second after it was said: only what was not withdrawn is there.
      CHECK(fading == 255);
      CHECK(seen.size() < expected.size());
      CHECK_FALSE(seen.empty());
    }
    // Each image that is drawn is where it would be without the withdrawal.
    for (Sprite& sprite : seen) {
      sprite.opacity = 255;
      CHECK(std::ranges::find(expected, sprite) != expected.end());
    }
  }
}

TEST_CASE("a withdrawn line that has not come yet never comes") {
  Lanes lanes;
  Lane& lane = lanes.make(style(0), {240, 0});
  lanes.add(lane, 1, kArabic, Direction::kRtl);
  lane.withdraw(1);
  lanes.step(0);
  lanes.step(60);
  CHECK(Lanes::sprites(lane).empty());
  CHECK(lane.wants_headline());
}

TEST_CASE("a lane that stands still lets a withdrawn line fade") {
  Lanes lanes;
  Lane& lane = lanes.make(style(0), {240, 0});
  lanes.add(lane, 1, kArabic, Direction::kRtl);
  lanes.step(60);
  lane.withdraw(1);
  lane.advance({120, 60});
  CHECK(Lanes::sprites(lane).empty());
}

}  // namespace sharit

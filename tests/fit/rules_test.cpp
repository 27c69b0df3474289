// The check itself finds what is broken on purpose.
#include <algorithm>

#include <doctest/doctest.h>

#include "fit/fit_bench.hpp"
#include "render/scene/crawl_scene.hpp"
#include "support/line_picture.hpp"

namespace sharit::fit {
namespace {

std::vector<Story> one_story() {
  Story story;
  story.headline.text = "افتتاح خط المترو الثالث أمام الركاب صباح الأحد بعد عامين";
  story.headline.language = "ar";
  story.headline.direction = Direction::kRtl;
  story.words.title = "فندق المرسى";
  story.words.clock = "18:42";
  story.words.source = "أخبار المدينة";
  story.words.source_accent = Colour::rgb(0xf2b33d);
  story.words.footer_start = "التالي: مكتبة الميناء";
  return {story};
}

SceneOptions screen() {
  SceneOptions options;
  options.size = {1280, 720};
  return options;
}

/// A sound picture of the crawl, to be broken.
struct Sound {
  Sound() : stories(one_story()), workshop(test::line_maker()), bench(stories, workshop, screen()) {
    bench.show(300);
    frame = bench.frame();
  }
  /// The sprite of a text.
  Sprite& sprite(const std::string& text) {
    for (DrawItem& item : frame.items) {
      auto* found = std::get_if<Sprite>(&item);
      const Made* made = found == nullptr ? nullptr : workshop.find(found->image);
      if (made != nullptr && made->is_text() && made->text() == text) return *found;
    }
    REQUIRE_MESSAGE(false, "no sprite of " << text);
    std::abort();
  }
  /// A copy of a chip's ground, in front of all else.
  void cover(const RectPx& ink) {
    for (const DrawItem& item : frame.items) {
      const auto* found = std::get_if<Sprite>(&item);
      const Made* made = found == nullptr ? nullptr : workshop.find(found->image);
      if (made == nullptr || made->kind != Made::Kind::kShape) continue;
      Sprite box = *found;
      box.x = F26::from_px(ink.x - kShapeBorder);
      box.y = F26::from_px(ink.y - kShapeBorder);
      box.size = {ink.width + 2 * kShapeBorder, ink.height + 2 * kShapeBorder};
      box.clip = {0, 0, frame.size.width, frame.size.height};
      frame.items.emplace_back(box);
      return;
    }
    REQUIRE_MESSAGE(false, "no chip");
  }
  [[nodiscard]] bool finds(const std::string& fault) {
    const auto faults = bench.faults(frame);
    return std::ranges::any_of(
        faults, [&](const std::string& one) { return one.find(fault) != std::string::npos; });
  }

  std::vector<Story> stories;
  SeenWorkshop workshop;
  FitBench<CrawlScene> bench;
  Frame frame;
};

}  // namespace

TEST_CASE("a sound picture has no faults") {
  Sound sound;
  CHECK(sound.bench.faults(sound.frame) == std::vector<std::string>{});
}

TEST_CASE("a text on another one is found") {
  Sound sound;
  sound.sprite("18:42").x = sound.sprite("فندق المرسى").x;
  CHECK(sound.finds("touches"));
}

TEST_CASE("a text that leaves its box, its chip or the screen is found") {
  Sound sound;
  sound.sprite("18:42").y += F26::from_px(40);
  CHECK(sound.finds("outside its clock"));
  CHECK(sound.finds("crosses the edge of"));
  Sound beside;
  beside.sprite("أخبار المدينة").x += F26::from_px(30);
  CHECK(beside.finds("crosses a shape"));
  Sound above;
  above.sprite("فندق المرسى").y = F26::from_px(-10);
  CHECK(above.finds("cut in its title"));
}

TEST_CASE("a clip through a still text is found, and through a lane across its way") {
  Sound sound;
  Sprite& clock = sound.sprite("18:42");
  clock.clip.width = static_cast<int>(clock.x.ceil_px()) + clock.size.width / 2;
  CHECK(sound.finds("cut in its clock"));
  Sound lane;
  lane.sprite(lane.stories[0].headline.text).y += F26::from_px(200);
  CHECK(lane.finds("outside its lane"));
}

TEST_CASE("a box hides the end of a lane, but a still text behind one is found") {
  Sound lane;
  const RectPx window = lane.bench.scene().layout().lane;
  lane.cover({window.x, window.y, window.width / 2, window.height});
  CHECK(lane.bench.faults(lane.frame) == std::vector<std::string>{});
  Sound part;  // Lower than the window: it does not end there.
  part.cover({window.x, window.y + 20, window.width / 2, window.height - 20});
  CHECK(part.finds("crosses a shape"));
  Sound still;
  Sprite& clock = still.sprite("18:42");
  clock.clip = {static_cast<int>(clock.x.floor_px()), static_cast<int>(clock.y.floor_px()),
                clock.size.width, clock.size.height};
  const RectPx over = clock.clip;
  still.cover({over.x, over.y, over.width / 2, over.height});
  CHECK(still.finds("crosses a shape"));
}

TEST_CASE("a pixel beside its place is found") {
  Sound sound;
  for (Place& place : sound.bench.places()) {
    if (place.name == "title") place.box.width -= 1;
  }
  CHECK_FALSE(sound.finds("outside its title"));  // The clear pixel round the ink.
  for (Place& place : sound.bench.places()) {
    if (place.name == "title") place.box.width -= 3;
  }
  CHECK(sound.finds("outside its title"));
}

TEST_CASE("letters that are too small are found") {
  Sound sound;
  for (Place& place : sound.bench.places()) place.least *= 3;
  CHECK(sound.finds("under the least size"));
}

TEST_CASE("an ellipsis where the text has room is found") {
  std::vector<Story> stories = one_story();
  SeenWorkshop workshop(test::line_maker());
  LineOrder order;
  order.text = stories[0].words.footer_start;
  order.chain.weight = Weight::kRegular;
  order.size = F26::from_px(20);
  order.analysis.max_length = 5;  // Cut, and not for want of room.
  order.max_width = 900;
  (void)workshop.order_line(order);
  const auto image = std::get<LineDone>(workshop.collect().front()).image;
  REQUIRE(image->line.report.truncated);
  Frame frame;
  frame.size = {1280, 720};
  frame.items.emplace_back(Sprite{image->tile_id(0),
                                  F26::from_px(100),
                                  F26::from_px(680),
                                  {image->box.width, image->box.height},
                                  255,
                                  {0, 0, 1280, 720}});
  Script script;
  script.note(stories[0].words);
  const std::vector<Place> places{
      {"footer", Place::Kind::kLabel, kFooterStart, {48, 660, 1184, 60}, 8}};
  CHECK(faults_of(frame, workshop, places, script).empty());  // The operator's limit.
  // The same pixels, ordered without that limit.
  LineOrder tampered = order;
  tampered.analysis.max_length = 0;
  const_cast<Made*>(workshop.find(image->tile_id(0)))->line = tampered;
  CHECK_FALSE(faults_of(frame, workshop, places, script).empty());
}

}  // namespace sharit::fit

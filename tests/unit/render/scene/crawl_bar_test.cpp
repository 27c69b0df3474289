#include "render/scene/crawl_bar.hpp"

#include <doctest/doctest.h>

#include "unit/render/scene/scene_support.hpp"

namespace sharit {
namespace {

const std::string kArabic = "افتتاح خط المترو الثالث أمام الركاب صباح الأحد بعد عامين من التجارب";

SceneOptions bar(SizePx size) {
  SceneOptions options;
  options.size = size;
  options.speed = {240, 0, 1};
  return options;
}

FrameWords words(const std::string& age = "منذ 5 دقائق") {
  FrameWords out;
  out.title = "فندق المرسى";
  out.clock = "18:42";
  out.age = age;
  out.footer_start = "التالي: منتخب الشباب يفوز";
  return out;
}

/// Still texts inside a box.
std::vector<RectPx> texts_in(const Frame& frame, const RectPx& box) {
  std::vector<RectPx> out;
  for (const DrawItem& item : frame.items) {
    const auto* sprite = std::get_if<Sprite>(&item);
    if (sprite == nullptr || sprite->clip.height != frame.size.height) continue;
    if (sprite->clip.width != frame.size.width) continue;
    if (intersection(area_of(*sprite), box) == area_of(*sprite)) out.push_back(area_of(*sprite));
  }
  return out;
}

}  // namespace

TEST_CASE("a low bar shows whose the headline is, the line and the clock, and no more") {
  SceneBench bench(bar({1920, 120}));
  bench.scene.set_words(words());
  bench.add(1, kArabic, Direction::kRtl, 0, "محليات");
  bench.step(0);
  bench.step(1);
  const Frame frame = bench.scene.frame();
  const CrawlBarLayout& layout = bench.scene.layout().bar;
  CHECK(texts_in(frame, layout.row.label.box).size() == 1);
  CHECK(texts_in(frame, layout.row.clock.box).size() == 1);
  CHECK(texts_in(frame, {0, 0, 1920, 120}).size() == 2);
  CHECK_FALSE(bench.lane_sprites(frame).empty());
  for (const Sprite& sprite : bench.lane_sprites(frame)) {
    CHECK(intersection(area_of(sprite), layout.row.label.box).empty());
    CHECK(intersection(area_of(sprite), layout.row.clock.box).empty());
    CHECK(sprite.soft.left > 0);
    CHECK(sprite.soft.right > 0);
  }
}

TEST_CASE("a higher bar says below its line how old the headline is and what comes next") {
  SceneBench bench(bar({1920, 360}));
  bench.scene.set_words(words());
  bench.add(1, kArabic, Direction::kRtl, 0, "محليات");
  bench.step(0);
  bench.step(1);
  const CrawlBarLayout& layout = bench.scene.layout().bar;
  const auto texts = texts_in(bench.scene.frame(), layout.row.between);
  REQUIRE(texts.size() == 2);
  CHECK(texts[0].right() == layout.age);
  CHECK(texts[1].right() == layout.next);
}

TEST_CASE("without an age the next headline takes its place, with its next text and not before") {
  SceneBench bench(bar({1920, 360}));
  const CrawlBarLayout& layout = bench.scene.layout().bar;
  bench.add(1, kArabic, Direction::kRtl, 0, "محليات");
  bench.scene.set_words(words());
  bench.step(0);
  bench.step(60);
  FrameWords undated = words("");
  undated.footer_start = "التالي: خبر آخر";
  bench.scene.set_words(undated);
  bench.scene.advance({61, 61});  // Nothing of it has been made yet.
  CHECK(texts_in(bench.scene.frame(), layout.row.between).back().right() == layout.next);
  bench.step(61);
  bench.step(120);
  const auto texts = texts_in(bench.scene.frame(), layout.row.between);
  REQUIRE(texts.size() == 1);
  CHECK(texts[0].right() == layout.age);
}

TEST_CASE("the venue's name stands for a source that there is none of") {
  SceneBench bench(bar({1920, 120}));
  bench.scene.set_words(words());
  bench.add(1, kArabic, Direction::kRtl, 0, "");
  bench.step(0);
  bench.step(1);
  CHECK_FALSE(texts_in(bench.scene.frame(), bench.scene.layout().bar.row.label.box).empty());
}

}  // namespace sharit

#include "render/scene/surround_layout.hpp"

#include <doctest/doctest.h>

#include "render/scene/breaking_scene.hpp"
#include "render/scene/cards_scene.hpp"
#include "render/scene/lanes_scene.hpp"
#include "render/scene/roll_scene.hpp"
#include "unit/render/scene/scene_support.hpp"

namespace sharit {
namespace {

const std::string kArabic = "افتتاح خط المترو الثالث أمام الركاب صباح الأحد بعد عامين من التجارب";

FrameWords all_words() {
  FrameWords words;
  words.title = "فندق المرسى الكبير على الكورنيش";
  words.clock = "18:42";
  words.date = "الأحد 22 نوفمبر 2026 · 12 جمادى الآخرة 1448";
  words.short_date = "الأحد 22 نوفمبر";
  words.source = "أخبار المدينة";
  words.age = "منذ 5 دقائق";
  words.footer_start = "التالي: أمطار متفرقة على الساحل ودرجات الحرارة دون الثامنة عشرة";
  words.footer_end = "4 من 24";
  words.breaking = "عاجل";
  words.scan = "امسح للقراءة";
  return words;
}

SceneOptions on(SizePx size, Direction direction, double safe_area) {
  SceneOptions options;
  options.size = size;
  options.direction = direction;
  options.safe_area_percent = safe_area;
  return options;
}

/// Still pictures that leave the safe area; those of a travelling line have a window of their own,
/// grounds reach from edge to edge.
template <typename Bench>
int outside(Bench& bench, const SurroundLayout& surround) {
  bench.scene.set_words(all_words());
  for (std::size_t stream = 0; stream < bench.scene.streams(); ++stream) {
    bench.add(stream + 1, kArabic, Direction::kRtl, stream, "أخبار المدينة والإقليم");
  }
  bench.step(0);
  bench.step(1);
  bench.step(90);
  const SizePx size = surround.screen;
  const RectPx safe = surround.safe();
  int texts = 0;
  int out = 0;
  const Frame frame = bench.scene.frame();
  for (const DrawItem& item : frame.items) {
    const auto* sprite = std::get_if<Sprite>(&item);
    if (sprite == nullptr || sprite->clip != RectPx{0, 0, size.width, size.height}) continue;
    if (sprite->size.height >= size.height) continue;
    ++texts;
    // Boxes and tiles have an edge of a pixel that nothing is drawn on.
    const RectPx area = area_of(*sprite);
    const RectPx roomy{safe.x - 2, safe.y - 2, safe.width + 4, safe.height + 4};
    if (intersection(area, roomy) == area) continue;
    ++out;
    MESSAGE("at ", area.x, ",", area.y, " ", area.width, "x", area.height);
  }
  CHECK(texts > 0);
  return out;
}

}  // namespace

TEST_CASE(
    "in every layout and shape still text keeps out of the safe area, five per cent or more") {
  for (const SizePx size : {SizePx{1920, 1080}, SizePx{1080, 1920}, SizePx{1280, 720},
                            SizePx{1920, 360}, SizePx{1920, 120}}) {
    for (const Direction direction : {Direction::kRtl, Direction::kLtr}) {
      for (const double safe_area : {5.0, 10.0}) {
        CAPTURE(size.width);
        CAPTURE(size.height);
        CAPTURE(safe_area);
        const SceneOptions options = on(size, direction, safe_area);
        const SurroundLayout surround = lay_out_surround(size, direction, safe_area);
        CHECK(surround.safe().x >= size.width * safe_area / 100 - 1);
        CHECK(surround.safe().y >= size.height * safe_area / 100 - 1);
        SceneBench crawl(options);
        CHECK_MESSAGE(outside(crawl, surround) == 0, "crawl");
        BenchOf<LanesScene> lanes(options, std::size_t{3});
        CHECK_MESSAGE(outside(lanes, surround) == 0, "lanes");
        BenchOf<CardsScene> cards(options, CardsOptions{8, true});
        CHECK_MESSAGE(outside(cards, surround) == 0, "cards");
        BenchOf<RollScene> roll(options);
        CHECK_MESSAGE(outside(roll, surround) == 0, "roll");
        if (!surround.has_frame) continue;  // There the line runs behind the word, see below.
        BenchOf<BreakingScene> breaking(options);
        CHECK_MESSAGE(outside(breaking, surround) == 0, "breaking");
      }
    }
  }
}

TEST_CASE("on a bar the word of breaking news keeps out of the safe area too") {
  for (const SizePx size : {SizePx{1920, 360}, SizePx{1920, 120}}) {
    const BreakingLayout layout = lay_out_breaking(lay_out_surround(size, Direction::kRtl, 10), 0);
    CHECK(layout.chip_padding >= layout.surround.margin);
    CHECK(layout.chip.x == 0);
  }
}

}  // namespace sharit

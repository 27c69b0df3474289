#include "render/scene/name_plate.hpp"

#include <doctest/doctest.h>

#include "unit/render/scene/scene_support.hpp"

namespace sharit {
namespace {

constexpr RectPx kBox{100, 40, 300, 140};
const Colour kAmber = Colour::rgb(0xf2b33d);
const Colour kGreen = Colour::rgb(0x39b58a);

NamePlateStyle style(NameFit::Side side = NameFit::Side::kMiddle) {
  NamePlateStyle out;
  out.box = kBox;
  out.edge = {100, 40, 8, 140};
  out.ground = Colour::rgb(0x12305c);
  out.fit.room = {130, 50, 240, 120};
  out.fit.side = side;
  out.text = Colour::rgb(0xffffff);
  return out;
}

struct PlateBench {
  explicit PlateBench(const NamePlateStyle& plate_style = style())
      : workshop(std::move(*LineMaker::create())),
        ledger(workshop),
        plate(plate_style, SceneOptions{}.label_face()) {}

  void advance(double seconds) {
    for (int round = 0; round < 5; ++round) {
      for (WorkDone& done : workshop.collect()) {
        if (auto* block = std::get_if<BlockDone>(&done)) (void)plate.receive(*block, workshop);
        if (auto* tile = std::get_if<TileDone>(&done)) (void)ledger.receive(tile->tile);
      }
      plate.advance(seconds, ledger);
      (void)ledger.take_uploads(100);
    }
  }
  void show(const std::string& name, Colour accent = kAmber) {
    plate.set(name, accent, workshop);
    advance(0);
    advance(10);
  }
  [[nodiscard]] Frame frame(std::uint8_t opacity = 255) const {
    Frame frame;
    frame.size = {1000, 500};
    plate.draw(frame, opacity);
    return frame;
  }
  [[nodiscard]] std::vector<Sprite> lines() const {
    return BenchOf<CrawlScene>::sprites_in(frame(), {0, 0, 1000, 500});
  }
  [[nodiscard]] Colour accent() const {
    for (const DrawItem& item : frame().items) {
      const auto* fill = std::get_if<Fill>(&item);
      if (fill != nullptr && fill->rect == style().edge) return fill->colour;
    }
    return {};
  }

  InlineWorkshop workshop;
  TileLedger ledger;
  NamePlate plate;
};

}  // namespace

TEST_CASE("names of any length stay inside the room of their plate") {
  for (const char* name :
       {"طقس", "World", "أخبار المدينة", "خبریں شہر کی", "City Desk International",
        "الْمَدِينَةُ الْجَدِيدَة", "وكالة الأنباء المحلية والإقليمية الكبرى للبث المباشر والتسجيلي",
        "Donaudampfschifffahrtsgesellschaft", "👩‍👩‍👧‍👦",
        "ץ £0904.8 הממשלה שלום ٠/۸/3 £11:8:7$ ירושלים צְהַ״לָ ירושלים ג׳ורג׳ NATO"}) {
    CAPTURE(std::string(name));
    PlateBench bench;
    bench.show(name);
    const auto lines = bench.lines();
    REQUIRE_FALSE(lines.empty());
    CHECK(lines.size() <= 2);
    const RectPx room = style().fit.room;
    for (const Sprite& line : lines) {
      const RectPx area = area_of(line);
      // A line's box has a clear pixel around its ink.
      CHECK(area.x >= room.x - 1);
      CHECK(area.right() <= room.right() + 1);
      CHECK(area.y >= room.y - 1);
      CHECK(area.bottom() <= room.bottom() + 1);
    }
  }
}

TEST_CASE("a name takes one line where it can, and only then two") {
  const auto lines_of = [](const std::string& name) {
    PlateBench bench;
    bench.show(name);
    return bench.lines().size();
  };
  CHECK(lines_of("رياضة") == 1);
  CHECK(lines_of("أخبار المدينة") == 1);  // A little smaller.
  CHECK(lines_of("وكالة الأنباء المحلية") == 2);
}

TEST_CASE("a name stands at the side that its plate says, or in the middle") {
  const auto line_at = [](NameFit::Side side) {
    PlateBench bench(style(side));
    bench.show("رياضة");
    return area_of(bench.lines().at(0));
  };
  const RectPx room = style().fit.room;
  CHECK(line_at(NameFit::Side::kRight).right() == room.right());
  CHECK(line_at(NameFit::Side::kLeft).x == room.x);
  const RectPx middle = line_at(NameFit::Side::kMiddle);
  CHECK(std::abs((middle.x - room.x) - (room.right() - middle.right())) <= 1);
}

TEST_CASE("another name fades in with its accent, and the plate keeps its place") {
  PlateBench bench;
  CHECK(bench.frame().items.empty());  // Nothing before the first name.
  bench.show("رياضة", kAmber);
  CHECK(bench.accent() == kAmber);
  bench.plate.set("اقتصاد", kGreen, bench.workshop);
  bench.advance(20);
  CHECK(bench.accent() == kAmber);
  bench.advance(20.17);
  const auto lines = bench.lines();
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].opacity + lines[1].opacity == 255);
  CHECK(bench.accent().red < kAmber.red);
  CHECK(bench.accent().red > kGreen.red);
  bench.advance(21);
  CHECK(bench.lines().size() == 1);
  CHECK(bench.accent() == kGreen);
  CHECK(bench.ledger.take_releases().size() == 1);
}

TEST_CASE("the whole plate can fade, its ground with it") {
  PlateBench bench;
  bench.show("رياضة");
  for (const DrawItem& item : bench.frame(128).items) {
    if (const auto* fill = std::get_if<Fill>(&item)) CHECK(fill->colour.alpha == 128);
    if (const auto* sprite = std::get_if<Sprite>(&item)) CHECK(sprite->opacity == 128);
  }
  CHECK(bench.frame(0).items.empty());
}

TEST_CASE("names that overtake each other leave no images behind") {
  PlateBench bench;
  for (int i = 0; i < 12; ++i) {
    bench.plate.set("مصدر " + std::to_string(i), i % 2 == 0 ? kAmber : kGreen, bench.workshop);
    for (WorkDone& done : bench.workshop.collect()) {
      if (auto* block = std::get_if<BlockDone>(&done)) {
        (void)bench.plate.receive(*block, bench.workshop);
      }
    }
  }
  bench.advance(0);
  bench.advance(5);
  CHECK(bench.accent() == kGreen);  // Of the last one.
  bench.plate.set("", kAmber, bench.workshop);
  bench.advance(6);
  bench.advance(9);
  CHECK(bench.lines().empty());
  (void)bench.ledger.take_releases();
  CHECK(bench.ledger.abandon().empty());
}

}  // namespace sharit

#include "render/scene/label.hpp"

#include <doctest/doctest.h>

#include "render/raster/inline_workshop.hpp"
#include "render/scene/chip.hpp"

namespace sharit {
namespace {

struct LabelBench {
  LabelBench() : workshop(std::move(*LineMaker::create())), ledger(workshop) {}

  void set(const std::string& text, int most = 0) {
    LineOrder order;
    order.text = text;
    order.max_width = most;
    order.size = F26::from_px(40);
    label.set(std::move(order), workshop);
  }
  void advance(double seconds) {
    for (int round = 0; round < 3; ++round) {
      for (WorkDone& done : workshop.collect()) {
        if (auto* line = std::get_if<LineDone>(&done)) (void)label.receive(*line);
        if (auto* tile = std::get_if<TileDone>(&done)) (void)ledger.receive(tile->tile);
      }
      label.advance(seconds, ledger);
      (void)ledger.take_uploads(100);
    }
    label.advance(seconds, ledger);
  }
  std::vector<Sprite> draw(int x, bool from_right = false) {
    Frame frame;
    frame.size = {1000, 500};
    label.draw(frame, x, 100, from_right);
    std::vector<Sprite> sprites;
    for (const DrawItem& item : frame.items) sprites.push_back(std::get<Sprite>(item));
    return sprites;
  }

  InlineWorkshop workshop;
  TileLedger ledger;
  Label label;
};

}  // namespace

TEST_CASE("the first text of a label is there at once, a change fades from one to the other") {
  LabelBench bench;
  bench.set("رياضة");
  bench.advance(0);
  auto sprites = bench.draw(10);
  REQUIRE(sprites.size() == 1);
  CHECK(sprites[0].opacity == 255);
  const ImageId first = sprites[0].image;

  bench.set("اقتصاد");
  bench.advance(1.0);
  bench.advance(1.17);
  sprites = bench.draw(10);
  REQUIRE(sprites.size() == 2);
  CHECK(sprites[0].image == first);
  CHECK(sprites[0].opacity + sprites[1].opacity == 255);
  CHECK(sprites[1].opacity > 60);
  CHECK(sprites[1].opacity < 195);

  bench.advance(2.0);
  sprites = bench.draw(10);
  REQUIRE(sprites.size() == 1);
  CHECK(sprites[0].image != first);
  CHECK(sprites[0].opacity == 255);
  CHECK(bench.ledger.take_releases() == std::vector<ImageId>{first});
}

TEST_CASE("a leaving text stays where it was when its neighbour grows") {
  LabelBench bench;
  bench.set("منذ 5 دقائق");
  bench.advance(0);
  const F26 before = bench.draw(300)[0].x;
  bench.set("الآن");
  bench.advance(1.0);
  bench.advance(1.1);
  const auto sprites = bench.draw(420);
  REQUIRE(sprites.size() == 2);
  CHECK(sprites[0].x == before);
  CHECK(sprites[1].x == F26::from_px(420));
}

TEST_CASE("the same text is ordered once, and a right-hand label ends at its place") {
  LabelBench bench;
  bench.set("18:42");
  bench.set("18:42");
  CHECK(bench.workshop.collect().size() == 1);
  LabelBench other;
  other.set("18:42");
  other.advance(0);
  const Sprite sprite = other.draw(900, true)[0];
  CHECK(sprite.x + F26::from_px(sprite.size.width) == F26::from_px(900));
}

TEST_CASE("texts that overtake each other leave no images behind") {
  LabelBench bench;
  for (int i = 0; i < 20; ++i) {
    bench.set("خبر " + std::to_string(i));
    for (WorkDone& done : bench.workshop.collect()) {
      if (auto* line = std::get_if<LineDone>(&done)) (void)bench.label.receive(*line);
    }
  }
  bench.advance(0);
  bench.advance(5);
  bench.set("");
  bench.advance(6);
  bench.advance(9);
  CHECK(bench.draw(0).empty());
  CHECK(bench.label.width() == 0);
  CHECK(bench.ledger.take_releases().size() == 1);  // The one that was shown.
  CHECK(bench.ledger.abandon().empty());
}

TEST_CASE("a label or chip that leaves the screen lets go of all its images") {
  LabelBench bench;
  bench.set("رياضة");
  CHECK_FALSE(bench.label.settled());
  bench.advance(0);
  CHECK(bench.label.settled());
  bench.set("اقتصاد");
  bench.advance(1.0);
  bench.advance(1.1);  // Both are there.
  CHECK(bench.draw(10).size() == 2);
  bench.label.let_go(bench.ledger);
  CHECK(bench.ledger.take_releases().size() == 2);
  CHECK(bench.draw(10).empty());

  Chip chip;
  LineOrder order;
  order.text = "رياضة";
  chip.set(std::move(order), bench.workshop);
  for (int round = 0; round < 5; ++round) {
    for (WorkDone& done : bench.workshop.collect()) {
      if (auto* line = std::get_if<LineDone>(&done)) (void)chip.receive(*line);
      if (auto* tile = std::get_if<TileDone>(&done)) (void)bench.ledger.receive(tile->tile);
    }
    chip.advance(2.0, {60, 20, 8, {}}, bench.workshop, bench.ledger);
    CHECK(chip.settled(bench.ledger) == (round == 4));
    (void)bench.ledger.take_uploads(100);
  }
  chip.let_go(bench.ledger);
  CHECK(bench.ledger.take_releases().size() == 2);  // Text and box.
  CHECK(bench.ledger.abandon().empty());
}

TEST_CASE("the same text with less room is set anew") {
  LabelBench bench;
  bench.set("أخبار المدينة", 900);
  CHECK_FALSE(bench.label.coming_width());  // Not known yet.
  bench.advance(0);
  const int whole = bench.label.width();
  CHECK(bench.label.coming_width() == whole);
  bench.set("أخبار المدينة", whole - 20);
  bench.advance(1);
  bench.advance(2);
  CHECK(bench.label.width() > 0);
  CHECK(bench.label.width() <= whole - 20);
}

}  // namespace sharit

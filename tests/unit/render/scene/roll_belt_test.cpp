#include "render/scene/roll_belt.hpp"

#include <doctest/doctest.h>

#include <map>
#include <random>

namespace sharit {
namespace {

constexpr int kWindow = 800;

RollItem item_of(std::uint64_t key, int height, const std::string& text = {}) {
  RollItem item;
  item.key = key;
  item.text = text.empty() ? std::to_string(key) : text;
  item.height = height;
  return item;
}

F26 px(int value) {
  return F26::from_px(value);
}

RollBelt::Now at(int travel) {
  return {px(travel), travel, false};
}

}  // namespace

TEST_CASE("the first items fill the window from its top, the next ones enter at its lower edge") {
  RollBelt belt(kWindow);
  CHECK(belt.wants_item(px(0), 300));
  belt.append(item_of(1, 300), at(0), kWindow - 50);
  CHECK(belt.top_of(belt.places()[0], px(0)) == px(50));
  CHECK(belt.wants_item(px(0), 300));
  for (std::uint64_t key = 2; key <= 4; ++key) belt.append(item_of(key, 300), at(0), kWindow - 50);
  CHECK(belt.top_of(belt.places()[1], px(0)) == px(350));
  CHECK(belt.top_of(belt.places()[3], px(0)) == px(950));
  CHECK_FALSE(belt.wants_item(px(0), 300));
  CHECK(belt.top_of(belt.places()[3], px(160)) == px(790));
  CHECK_FALSE(belt.places()[0].follows);
  CHECK(belt.places()[1].follows);
  for (const RollPlace& place : belt.places()) CHECK_FALSE(place.appears);
}

TEST_CASE("what comes late into the first picture fades in; later nothing is put in sight") {
  RollBelt belt(kWindow);
  belt.append(item_of(1, 300), at(0), kWindow - 50);
  belt.append(item_of(2, 300), at(7), kWindow - 50);
  CHECK(belt.top_of(belt.places()[1], px(7)) == px(343));
  CHECK(belt.places()[1].appears);
  CHECK(belt.places()[1].since == 7);
  belt.append(item_of(3, 300), at(8), kWindow - 50);
  // The window has been full: the next one comes from below, however late.
  belt.append(item_of(4, 300), at(9), kWindow - 50);
  belt.append(item_of(5, 300), at(900), kWindow - 50);
  CHECK(belt.places()[4].start == px(900));
  CHECK_FALSE(belt.places()[4].appears);
  CHECK_FALSE(belt.places()[4].follows);
}

TEST_CASE("nobody sees a belt that is made ready behind another: items stand where they would") {
  RollBelt belt(kWindow);
  belt.append(item_of(1, 300), {px(500), 500, true}, 900);
  belt.append(item_of(2, 300), {px(501), 501, true}, 0);
  CHECK(belt.places()[1].start == belt.places()[0].tail());
  CHECK_FALSE(belt.places()[0].appears);
  CHECK_FALSE(belt.places()[1].appears);
}

TEST_CASE("no headline is in sight twice: it comes again as it has left") {
  RollBelt belt(kWindow);
  belt.append(item_of(1, 200, "one"), at(0), kWindow);
  belt.append(item_of(2, 200, "one"), at(0), kWindow);
  const RollPlace& first = belt.places()[0];
  const RollPlace& again = belt.places()[1];
  CHECK(belt.top_of(first, px(200)) == px(-200));
  CHECK(belt.top_of(again, px(200)) == px(kWindow));
  CHECK_FALSE(again.follows);
  CHECK_FALSE(belt.wants_item(px(0), 300));
}

TEST_CASE("the headline read is the one over the middle, else the nearest") {
  RollBelt belt(kWindow);
  CHECK(belt.reading(px(0)) == nullptr);
  belt.append(item_of(1, 300), at(0), kWindow);
  belt.append(item_of(2, 300), at(0), kWindow);
  CHECK(belt.reading(px(0))->item.key == 2);
  CHECK(belt.reading(px(-200))->item.key == 1);
}

TEST_CASE("whatever rises, nothing jumps, order stays and no text is seen twice") {
  const unsigned seed = 20261123;
  MESSAGE("seed ", seed);
  std::mt19937 random(seed);
  RollBelt belt(kWindow);
  std::uint64_t key = 0;
  for (int travel = 0; travel < 60'000; travel += 3) {
    std::map<std::uint64_t, F26> before;
    const auto in_sight = [&](const RollPlace& place) {
      const F26 top = belt.top_of(place, px(travel));
      return top < px(kWindow) && top + px(place.item.height) > px(0);
    };
    for (const RollPlace& place : belt.places()) {
      if (in_sight(place)) before[place.item.key] = belt.top_of(place, px(travel));
    }
    if (belt.wants_item(px(travel), static_cast<int>(random() % 500))) {
      ++key;
      belt.append(item_of(key, 60 + static_cast<int>(random() % 900),
                          std::string(1, static_cast<char>('a' + random() % 5))),
                  at(travel), kWindow);
    }
    (void)belt.drop_gone(px(travel));
    std::map<std::string, int> texts;
    std::uint64_t last = 0;
    for (const RollPlace& place : belt.places()) {
      REQUIRE(place.item.key > last);
      last = place.item.key;
      if (!in_sight(place)) continue;
      REQUIRE(++texts[place.item.text] == 1);
      if (travel == 0 && before.empty()) continue;  // The first picture.
      REQUIRE(before.contains(place.item.key));
      REQUIRE(before[place.item.key] == belt.top_of(place, px(travel)));
    }
    REQUIRE(belt.places().size() < 20);
  }
  CHECK(key > 50);
}

}  // namespace sharit

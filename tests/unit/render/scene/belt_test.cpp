#include "render/scene/belt.hpp"

#include <doctest/doctest.h>

#include <memory>
#include <random>

namespace sharit {
namespace {

constexpr int kLane = 1000;
constexpr int kGap = 100;

std::shared_ptr<const LineImage> line_of(int width, Direction direction) {
  auto image = std::make_shared<LineImage>();
  image->box = {0, -50, width, 80};
  image->line.base = direction;
  return image;
}

F26 px(int value) {
  return F26::from_px(value);
}

}  // namespace

TEST_CASE("a right-to-left line enters at the left edge with its right end and travels right") {
  Belt belt(kLane, kGap);
  belt.append(1, line_of(400, Direction::kRtl), px(0), 0);
  const BeltLine& line = belt.lines().front();
  CHECK_FALSE(belt.visible(line, px(0)));
  CHECK(belt.visible(line, px(1)));
  CHECK(belt.left_of(line, px(1)) == px(-399));  // One column of its right end shows.
  CHECK(belt.left_of(line, px(500)) == px(100));
  CHECK(belt.visible(line, px(1399)));
  CHECK_FALSE(belt.visible(line, px(1400)));  // Its left end has left at the right edge.
}

TEST_CASE("a left-to-right line enters at the right edge with its left end and travels left") {
  Belt belt(kLane, kGap);
  belt.append(1, line_of(400, Direction::kLtr), px(0), 0);
  const BeltLine& line = belt.lines().front();
  CHECK(belt.left_of(line, px(1)) == px(999));
  CHECK(belt.left_of(line, px(500)) == px(500));
  CHECK(belt.left_of(line, px(1400)) == px(-400));
  CHECK_FALSE(belt.visible(line, px(1400)));
}

TEST_CASE("lines of one direction follow at the gap with a separator in the middle of it") {
  Belt belt(kLane, kGap);
  belt.append(1, line_of(400, Direction::kRtl), px(0), 0);
  belt.append(2, line_of(300, Direction::kRtl), px(0), 0);
  const F26 first_left = belt.left_of(belt.lines()[0], px(900));
  const F26 second_right = belt.left_of(belt.lines()[1], px(900)) + px(300);
  CHECK(first_left - second_right == px(kGap));
  REQUIRE(belt.gaps().size() == 1);
  CHECK(belt.centre_of(belt.gaps()[0], px(900)) == second_right + px(kGap / 2));
}

TEST_CASE("before the lane turns, the last line leaves it completely") {
  Belt belt(kLane, kGap);
  belt.append(1, line_of(400, Direction::kRtl), px(0), 0);
  belt.append(2, line_of(300, Direction::kLtr), px(0), 0);
  const BeltLine& before = belt.lines()[0];
  const BeltLine& after = belt.lines()[1];
  CHECK(belt.gaps().empty());
  for (int travel = 0; travel < 3000; ++travel) {
    CHECK_FALSE((belt.visible(before, px(travel)) && belt.visible(after, px(travel))));
  }
  // No stall longer than the travel itself: the next line enters as the last one is gone.
  CHECK_FALSE(belt.visible(before, after.start));
  CHECK(belt.visible(before, after.start - px(1)));
}

TEST_CASE("a lane that takes its time to turn is empty and turns evenly meanwhile") {
  constexpr int kTurn = 200;
  Belt belt(kLane, kGap);
  CHECK(belt.reads(Direction::kRtl, px(0)) + belt.reads(Direction::kLtr, px(0)) == 0);
  belt.append(1, line_of(400, Direction::kRtl), px(0), 0, {kTurn});
  belt.append(2, line_of(300, Direction::kLtr), px(0), 0, {kTurn});
  CHECK(belt.lines()[1].start == px(400 + kLane + kTurn));
  CHECK(belt.reads(Direction::kRtl, px(0)) == 1);
  CHECK(belt.reads(Direction::kRtl, px(400 + kLane)) == 1);  // The last column has just left.
  CHECK(belt.reads(Direction::kLtr, px(400 + kLane + kTurn / 4)) == doctest::Approx(0.25));
  CHECK(belt.reads(Direction::kRtl, px(400 + kLane + kTurn / 4)) == doctest::Approx(0.75));
  CHECK(belt.reads(Direction::kLtr, px(400 + kLane + kTurn)) == 1);
  // Also where the line comes when the lane has long been empty.
  (void)belt.drop_gone(px(5000));
  CHECK(belt.lines().empty());
  belt.append(3, line_of(300, Direction::kRtl), px(6000), 0, {kTurn});
  CHECK(belt.reads(Direction::kLtr, px(6000)) == 1);
  CHECK(belt.reads(Direction::kRtl, px(6000 + kTurn / 2)) == doctest::Approx(0.5));
  CHECK_FALSE(belt.visible(belt.lines()[0], px(6000 + kTurn)));
  CHECK(belt.visible(belt.lines()[0], px(6000 + kTurn + 1)));
}

TEST_CASE(
    "a line may have to keep a distance from the start of the one before, without separator") {
  Belt belt(kLane, kGap);
  belt.append(1, line_of(300, Direction::kRtl), px(0), 0, {0, kLane});
  belt.append(2, line_of(1500, Direction::kRtl), px(0), 0, {0, kLane});
  belt.append(3, line_of(300, Direction::kRtl), px(0), 0, {0, kLane});
  CHECK(belt.lines()[1].start == px(kLane));  // As the first one begins to leave.
  CHECK(belt.lines()[2].start == px(kLane + 1500 + kGap));
  CHECK(belt.gaps().size() == 1);
}

TEST_CASE("for either side the reading point is a line of its own direction, or the next of them") {
  Belt belt(kLane, kGap);
  belt.append(1, line_of(400, Direction::kRtl), px(0), 0);
  belt.append(2, line_of(300, Direction::kLtr), px(0), 0);
  CHECK(belt.reading(Direction::kRtl, px(500))->key == 1);
  CHECK(belt.reading(Direction::kLtr, px(500))->key == 2);
  CHECK(belt.reading(Direction::kRtl, px(1500)) == nullptr);
}

TEST_CASE("a line that comes late enters at the edge and never inside the lane") {
  Belt belt(kLane, kGap);
  belt.append(1, line_of(400, Direction::kRtl), px(0), 0);
  belt.append(2, line_of(300, Direction::kRtl), px(5000), 0);
  CHECK(belt.lines()[1].start == px(5000));
  CHECK(belt.gaps().empty());  // No separator pops up in the middle of the lane.
  CHECK_FALSE(belt.visible(belt.lines()[1], px(5000)));
}

TEST_CASE("the first line may begin inside the lane, later ones may not") {
  Belt belt(kLane, kGap);
  belt.append(1, line_of(400, Direction::kRtl), px(0), 300);
  belt.append(2, line_of(400, Direction::kRtl), px(0), 300);
  CHECK(belt.left_of(belt.lines()[0], px(0)) == px(-100));
  CHECK(belt.lines()[1].start == px(100 + kGap));
}

TEST_CASE("the reading point is the line over the middle of the lane, else the nearest") {
  Belt belt(kLane, kGap);
  CHECK(belt.reading(px(0)) == nullptr);
  belt.append(1, line_of(400, Direction::kRtl), px(0), 0);
  belt.append(2, line_of(400, Direction::kRtl), px(0), 0);
  CHECK(belt.reading(px(10))->key == 1);
  CHECK(belt.reading(px(600))->key == 1);
  CHECK(belt.reading(px(1100))->key == 2);
}

TEST_CASE("lines that have left are dropped and the belt asks for more in time") {
  Belt belt(kLane, kGap);
  CHECK(belt.wants_line(px(0), 500));
  belt.append(1, line_of(800, Direction::kRtl), px(0), 0);
  CHECK_FALSE(belt.wants_line(px(200), 500));
  CHECK(belt.wants_line(px(400), 500));
  CHECK(belt.drop_gone(px(1800 + kGap - 1)).empty());  // The separator behind it is still in sight.
  const auto gone = belt.drop_gone(px(1800 + kGap));
  REQUIRE(gone.size() == 1);
  CHECK(gone[0].key == 1);
}

TEST_CASE("whatever is appended whenever, nothing on screen jumps and order stays reading order") {
  const unsigned seed = 20261122;
  MESSAGE("seed ", seed);
  std::mt19937 random(seed);
  Belt belt(kLane, kGap);
  std::uint64_t key = 0;
  for (int travel = 0; travel < 60000; travel += 3) {
    std::vector<std::pair<std::uint64_t, F26>> before;
    for (const BeltLine& line : belt.lines()) {
      if (belt.visible(line, px(travel)))
        before.emplace_back(line.key, belt.left_of(line, px(travel)));
    }
    if (belt.wants_line(px(travel), static_cast<int>(random() % 700))) {
      const auto direction = random() % 4 == 0 ? Direction::kLtr : Direction::kRtl;
      belt.append(++key, line_of(10 + static_cast<int>(random() % 3000), direction), px(travel), 0);
    }
    (void)belt.drop_gone(px(travel));
    std::size_t seen = 0;
    std::uint64_t last = 0;
    for (const BeltLine& line : belt.lines()) {
      REQUIRE(line.key > last);
      last = line.key;
      if (!belt.visible(line, px(travel))) continue;
      REQUIRE(seen < before.size());
      REQUIRE(before[seen].first == line.key);
      REQUIRE(before[seen].second == belt.left_of(line, px(travel)));
      ++seen;
    }
    REQUIRE(seen == before.size());
  }
  CHECK(key > 20);
}

}  // namespace sharit

#include "firmware/app/lane_plan.hpp"

#include <doctest/doctest.h>

namespace sharit {
namespace {

Headline of(const std::string& source, Direction direction = Direction::kRtl,
            HeadlineLevel level = HeadlineLevel::kNormal) {
  Headline headline;
  headline.source = headline.text = source;
  headline.direction = direction;
  headline.level = level;
  return headline;
}

std::vector<std::string> parted(std::vector<LaneWish> wishes, std::vector<Headline> headlines) {
  std::vector<std::string> lanes;
  for (const auto& lane : part_into_lanes(wishes, headlines)) {
    lanes.emplace_back();
    for (const Headline& headline : lane) lanes.back() += headline.text + " ";
  }
  return lanes;
}

using Lanes = std::vector<std::string>;

}  // namespace

TEST_CASE("every source has a lane of its own, in the order of the file") {
  CHECK(parted({{"a"}, {"b"}, {"c"}}, {of("c"), of("a"), of("b"), of("a")}) ==
        Lanes{"a a ", "b ", "c "});
}

TEST_CASE("a source that is empty for a moment keeps its lane and moves no other") {
  CHECK(parted({{"a"}, {"b"}, {"c"}}, {of("a"), of("c")}) == Lanes{"a ", "", "c "});
  CHECK(parted({{"a"}, {""}, {"c"}}, {of("c")}) == Lanes{"", "", "c "});
  CHECK(parted({{"a"}}, {}) == Lanes{""});
  CHECK(parted({}, {}) == Lanes{""});
}

TEST_CASE("a number of the operator is a place from the top; others fill the places between") {
  CHECK(parted({{"a", 0}, {"b", 1}, {"c", 0}}, {of("a"), of("b"), of("c")}) ==
        Lanes{"b ", "a ", "c "});
  // Shared, and without empty lanes between.
  CHECK(parted({{"a", 7}, {"b", 3}, {"c", 7}}, {of("a"), of("b"), of("c")}) == Lanes{"b ", "a c "});
}

TEST_CASE("the operator may have more lanes than sources find by themselves") {
  std::vector<LaneWish> wishes;
  std::vector<Headline> headlines;
  for (int i = 1; i <= 8; ++i) {
    wishes.push_back({std::string(1, static_cast<char>('a' + i)), i});
    headlines.push_back(of(wishes.back().source));
  }
  CHECK(parted(wishes, headlines).size() == 8);
  for (LaneWish& wish : wishes) wish.lane = 0;
  CHECK(parted(wishes, headlines).size() == kMostLanes);
}

TEST_CASE("sources beyond the last lane join those that read their way, taking turns") {
  const auto ltr = Direction::kLtr;
  CHECK(parted({{"a"}, {"b"}, {"c"}, {"d"}, {"e"}, {"f"}, {"g"}},
               {of("e"), of("a"), of("b", ltr), of("c"), of("d"), of("f", ltr), of("g")}) ==
        Lanes{"a g ", "b f ", "c e ", "d "});
  // Nobody reads that way: the last one.
  CHECK(parted({{"a"}, {"b"}, {"c"}, {"d"}, {"e"}},
               {of("a"), of("b"), of("c"), of("d"), of("e", ltr)}) ==
        Lanes{"a ", "b ", "c ", "d e "});
  // A source that is in no list any more.
  CHECK(parted({{"a"}, {"b"}}, {of("a"), of("gone"), of("b")}).size() == 2);
}

TEST_CASE("notices come first of all, in the first lane") {
  CHECK(parted({{"a"}, {"b"}}, {of("n1", Direction::kRtl, HeadlineLevel::kNotice),
                                of("n2", Direction::kRtl, HeadlineLevel::kNotice), of("a"),
                                of("b")}) == Lanes{"n1 n2 a ", "b "});
}

}  // namespace sharit

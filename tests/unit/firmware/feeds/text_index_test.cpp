#include "firmware/feeds/text_index.hpp"

#include <map>
#include <string>

#include <doctest/doctest.h>

#include "support/dice.hpp"

using namespace sharit;

TEST_CASE("texts are numbered in the order they come and found again") {
  TextIndex index(2, 8);
  CHECK(index.size() == 0);
  CHECK_FALSE(index.find("").has_value());
  CHECK(index.insert("a").is_new);
  CHECK(index.insert("").is_new);
  CHECK_FALSE(index.insert("a").is_new);
  CHECK(index.insert("a").number == 0);
  CHECK(index.find("").value() == 1);
  CHECK(index.insert(std::string_view("a\0b", 3)).number == 2);
  CHECK(index.size() == 3);
}

TEST_CASE("an index grows past what was expected and stays right") {
  TextIndex index(0, 0);
  std::map<std::string, std::size_t> expected;
  test::Dice dice(5);
  for (int round = 0; round < 20000; ++round) {
    const std::string text = std::to_string(dice.below(6000));
    const auto known = expected.find(text);
    const auto found = index.find(text);
    REQUIRE(found.has_value() == (known != expected.end()));
    if (found) REQUIRE(*found == known->second);
    const TextIndex::Place place = index.insert(text);
    REQUIRE(place.is_new == !found.has_value());
    expected.emplace(text, place.number);
    REQUIRE(index.size() == expected.size());
  }
}

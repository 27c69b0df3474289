#include "render/support/nearest.hpp"

#include <array>
#include <string>

#include <doctest/doctest.h>

using namespace sharit;

TEST_CASE("the distance counts slips, a swap as one") {
  CHECK(edit_distance("", "") == 0);
  CHECK(edit_distance("abc", "") == 3);
  CHECK(edit_distance("layout", "layuot") == 1);
  CHECK(edit_distance("title", "titel") == 1);
  CHECK(edit_distance("kitten", "sitting") == 3);
  CHECK(edit_distance("Title", "tITLE") == 0);
}

TEST_CASE("the nearest is only told when it can be meant") {
  constexpr std::array<std::string_view, 4> kNames = {"title", "timezone", "text_size", "hijri"};
  CHECK(nearest("titel", kNames) == "title");
  CHECK(nearest("TIMEZONE", kNames) == "timezone");
  CHECK(nearest("time_zone", kNames) == "timezone");
  CHECK(nearest("hij", kNames) == "hijri");
  CHECK(nearest("colour", kNames).empty());
  CHECK(nearest("", kNames).empty());
  CHECK(nearest(std::string(100000, 't'), kNames).empty());
}

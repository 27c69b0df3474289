#include "render/support/fixed.hpp"

#include <doctest/doctest.h>

namespace sharit {

TEST_CASE("26.6 lengths round towards the right side, also below zero") {
  CHECK(F26{63}.floor_px() == 0);
  CHECK(F26{64}.floor_px() == 1);
  CHECK(F26{-1}.floor_px() == -1);
  CHECK(F26{-64}.floor_px() == -1);
  CHECK(F26{1}.ceil_px() == 1);
  CHECK(F26{-1}.ceil_px() == 0);
  CHECK(F26{-65}.ceil_px() == -1);
  CHECK(F26{31}.round_px() == 0);
  CHECK(F26{32}.round_px() == 1);
  CHECK(F26{-32}.round_px() == 0);
  CHECK(F26{-33}.round_px() == -1);
}

TEST_CASE("a belt that has run for a century does not overflow") {
  const F26 step = F26::from_px(20);
  const std::int64_t refreshes = 100LL * 366 * 86'400 * 240;
  CHECK(F26{step.value * refreshes}.floor_px() == 20 * refreshes);
}

TEST_CASE("lengths add, subtract and compare by value") {
  F26 length = F26::from_px(2) + F26{32};
  CHECK(length.to_double() == 2.5);
  length += F26{-32};
  CHECK(length == F26::from_px(2));
  CHECK(-length < length - F26{1});
}

}  // namespace sharit

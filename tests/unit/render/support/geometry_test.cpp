#include "render/support/geometry.hpp"

#include <doctest/doctest.h>

#include "render/support/colour.hpp"

namespace sharit {

TEST_CASE("the common part of two rectangles is empty where they only touch") {
  const RectPx a{0, 0, 10, 10};
  CHECK(intersection(a, {5, 5, 10, 10}) == RectPx{5, 5, 5, 5});
  CHECK(intersection(a, {10, 0, 5, 5}).empty());
  CHECK(intersection(a, {-5, -5, 5, 5}).empty());
  CHECK(intersection(a, {-5, 2, 100, 1}) == RectPx{0, 2, 10, 1});
  CHECK(intersection(a, {3, 3, 0, 5}).empty());
}

TEST_CASE("a colour is read from its hexadecimal form, opaque") {
  CHECK(Colour::rgb(0xf2b33d) == Colour{0xf2, 0xb3, 0x3d, 255});
}

}  // namespace sharit

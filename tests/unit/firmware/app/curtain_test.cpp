#include "firmware/app/curtain.hpp"

#include <doctest/doctest.h>

namespace sharit {

TEST_CASE("a curtain falls and rises in half a second, calmly and without a bounce") {
  Curtain curtain;
  CHECK(curtain.covered(1000, 60) == 0);
  curtain.move(true, 1000);
  double last = 0;
  for (int refresh = 1000; refresh <= 1030; ++refresh) {
    const double covered = curtain.covered(refresh, 60);
    CHECK(covered >= last);
    CHECK(covered - last < 0.06);  // No jump.
    last = covered;
  }
  CHECK(last == 1);
  curtain.move(true, 1040);  // It is shut already: no second fall.
  CHECK(curtain.covered(1040, 60) == 1);
  curtain.move(false, 2000);
  CHECK(curtain.covered(2000, 60) == 1);
  CHECK(curtain.covered(2015, 60) == doctest::Approx(0.5));
  CHECK(curtain.covered(2030, 60) == 0);
  CHECK(curtain.covered(2015 - 1000, 30) != 0);
}

TEST_CASE("a curtain that is shut from the start covers all at once") {
  CHECK(Curtain(true).covered(0, 60) == 1);
}

TEST_CASE("a frame laid over another is there by its share, and alone when all of it is") {
  Frame below;
  below.items.emplace_back(Fill{{0, 0, 10, 10}, Colour::rgb(0x112233)});
  Frame above;
  above.items.emplace_back(Fill{{0, 0, 10, 10}, Colour{1, 2, 3, 200}});
  above.items.emplace_back(Gradient{{0, 0, 10, 10}, Colour{1, 2, 3, 255}, Colour{1, 2, 3, 100}});
  Sprite sprite;
  sprite.opacity = 128;
  above.items.emplace_back(sprite);
  CHECK(laid_over(below, above, 0) == below);
  CHECK(laid_over(below, above, 1) == above);
  const Frame half = laid_over(below, above, 0.5);
  REQUIRE(half.items.size() == 4);
  CHECK(half.items[0] == below.items[0]);
  CHECK(std::get<Fill>(half.items[1]).colour.alpha == 100);
  CHECK(std::get<Gradient>(half.items[2]).top.alpha == 128);
  CHECK(std::get<Gradient>(half.items[2]).bottom.alpha == 50);
  CHECK(std::get<Sprite>(half.items[3]).opacity == 64);
}

}  // namespace sharit

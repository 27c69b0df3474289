#include "render/screen/damage.hpp"

#include <vector>

#include <doctest/doctest.h>

namespace sharit {
namespace {

PaintItem fill(RectPx rect, std::uint32_t rgb) {
  PaintItem item;
  item.rect = rect;
  item.colour = Colour::rgb(rgb);
  return item;
}

using List = std::vector<PaintItem>;
using Rects = std::vector<RectPx>;

TEST_CASE("Equal lists have no damage; a change is the place before and the place after") {
  const List before{fill({0, 0, 100, 10}, 1), fill({20, 50, 10, 10}, 2)};
  CHECK(damage_between(before, before).empty());
  const List moved{fill({0, 0, 100, 10}, 1), fill({25, 50, 10, 10}, 2)};
  CHECK(damage_between(before, moved) == Rects{{20, 50, 15, 10}});
  const List recoloured{fill({0, 0, 100, 10}, 9), fill({20, 50, 10, 10}, 2)};
  CHECK(damage_between(before, recoloured) == Rects{{0, 0, 100, 10}});
}

TEST_CASE("An item that comes or goes damages its own place only") {
  const List few{fill({0, 0, 100, 10}, 1), fill({0, 90, 100, 10}, 3)};
  const List more{fill({0, 0, 100, 10}, 1), fill({20, 50, 10, 10}, 2), fill({0, 90, 100, 10}, 3)};
  CHECK(damage_between(few, more) == Rects{{20, 50, 10, 10}});
  CHECK(damage_between(more, few) == Rects{{20, 50, 10, 10}});
  CHECK(damage_between({}, more) == Rects{{0, 0, 100, 10}, {20, 50, 10, 10}, {0, 90, 100, 10}});
}

TEST_CASE("A clock at the top and a line at the bottom are two damages, not the screen") {
  const List before{fill({900, 5, 80, 20}, 1), fill({0, 0, 1000, 40}, 2),
                    fill({0, 300, 500, 60}, 3)};
  const List now{fill({900, 5, 80, 20}, 9), fill({0, 0, 1000, 40}, 2), fill({4, 300, 500, 60}, 3),
                 fill({504, 300, 96, 60}, 4)};
  CHECK(damage_between(before, now) == Rects{{900, 5, 80, 20}, {0, 300, 600, 60}});
}

TEST_CASE("Damages that share rows become bands that do not overlap") {
  const List before{fill({0, 0, 10, 30}, 1), fill({50, 20, 10, 30}, 2)};
  CHECK(damage_between(before, {}) == Rects{{0, 0, 10, 20}, {0, 20, 60, 10}, {50, 30, 10, 20}});
}

TEST_CASE("Swapped items are damaged: painting order matters") {
  const List before{fill({0, 0, 10, 10}, 1), fill({5, 5, 10, 10}, 2)};
  const List now{before[1], before[0]};
  const Rects damage = damage_between(before, now);
  int pixels = 0;
  for (const RectPx& rect : damage) pixels += intersection(rect, {5, 5, 5, 5}).height * 5;
  CHECK(pixels == 25);
}

}  // namespace
}  // namespace sharit

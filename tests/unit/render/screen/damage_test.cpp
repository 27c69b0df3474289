#include "render/screen/damage.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "render/screen/status_overlay.hpp"

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

TEST_CASE("The overlay has a dark panel with white letters, cut to the screen") {
  StatusOverlay overlay(nullptr);
  const Frame frame{{640, 360}, {}, {Fill{{0, 0, 1, 1}, {}}}};
  CHECK(&overlay.over(frame) == &frame);
  const auto panel = overlay.set({"missed 0", "", std::string(400, 'W')}, {640, 360});
  REQUIRE(panel);
  CHECK(panel->size.width == 640);
  CHECK(panel->size.height < 360);
  CHECK(panel->argb.front() == 0xC0000000U);
  CHECK(std::ranges::find(panel->argb, 0xFFFFFFFFU) != panel->argb.end());
  for (const std::uint32_t word : panel->argb) {
    REQUIRE((word & 0xFF) <= word >> 24);  // Premultiplied.
  }
  CHECK(overlay.over(frame).items.size() == 2);
  CHECK(!overlay.set({"missed 0", "", std::string(400, 'W')}, {640, 360}));
  CHECK(overlay.set({"missed 1"}, {640, 360}));
  CHECK(overlay.again());
  CHECK(!overlay.set({}, {640, 360}));
  CHECK(overlay.over(frame).items.size() == 1);
}

}  // namespace
}  // namespace sharit

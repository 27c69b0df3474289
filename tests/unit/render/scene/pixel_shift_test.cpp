#include "render/scene/pixel_shift.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <map>
#include <utility>

namespace sharit {
namespace {

constexpr RectPx kWhole{0, 0, 1920, 1080};

Frame one_of(DrawItem item) {
  return {{1920, 1080}, {}, {std::move(item)}};
}

RectPx moved(RectPx rect, Offset by) {
  Frame frame = one_of(Fill{rect, {}});
  shift_still(frame, by);
  return std::get<Fill>(frame.items.front()).rect;
}

}  // namespace

TEST_CASE("the walk is closed, takes one pixel a step and is at every place as often") {
  const std::pair<SizePx, int> kScreens[] = {{{1920, 1080}, 3}, {{1080, 1920}, 3}, {{1280, 720}, 2},
                                             {{3840, 2160}, 6}, {{1920, 120}, 1},  {{16, 16}, 1}};
  for (const auto& [screen, reach] : kScreens) {
    CAPTURE(screen.width);
    CAPTURE(screen.height);
    const PixelShift shift(screen);
    REQUIRE(shift.reach() == reach);
    CHECK(shift.place(0) == Offset{});
    const int places = 4 * reach * reach;
    std::map<std::pair<int, int>, int> visits;
    for (int step = 0; step < 3 * places; ++step) {
      const Offset at = shift.place(step);
      const Offset next = shift.place(step + 1);
      CHECK(std::abs(next.x - at.x) + std::abs(next.y - at.y) == 1);
      CHECK(std::abs(at.x) <= reach);
      CHECK(std::abs(at.y) <= reach);
      CHECK(at == shift.place(step + places));
      ++visits[{at.x, at.y}];
    }
    CHECK(visits.size() == static_cast<std::size_t>(places));
    for (const auto& [place, times] : visits) CHECK(times == 3);
  }
}

TEST_CASE("the walk begins at home and steps once a minute") {
  PixelShift shift({1920, 1080});
  for (int refresh = 0; refresh <= 60 * 60 * 200; refresh += 6) {
    const double seconds = refresh / 60.0;
    shift.advance(seconds, true);
    CHECK(shift.offset() == shift.place(static_cast<int>(seconds / 60)));
  }
}

TEST_CASE("who ends or begins the walk, or leaps in time, sees steps of a pixel, a second apart") {
  PixelShift shift({3840, 2160});
  Offset last;
  double changed = -100;
  int changes = 0;
  for (int refresh = 0; refresh < 60 * 1500; ++refresh) {
    // Half an hour on at once, then home, then back, then another rate of refresh.
    const double seconds = refresh / (refresh < 60'000 ? 60.0 : 30.0) + 1800;
    shift.advance(seconds, refresh < 20'000 || refresh >= 40'000);
    const Offset now = shift.offset();
    CHECK(std::abs(now.x - last.x) <= 1);
    CHECK(std::abs(now.y - last.y) <= 1);
    if (now == last) continue;
    ++changes;
    if (refresh != 60'000) CHECK(std::abs(seconds - changed) >= 1);
    changed = seconds;
    last = now;
    if (refresh == 39'999) CHECK(now == Offset{});
  }
  CHECK(changes > 20);
  CHECK(last == shift.place(static_cast<int>((60 * 1500 / 30.0 + 1800) / 60) - 1));
}

TEST_CASE("still parts move, what travels and the backdrop stay") {
  const Sprite still{{1}, F26::from_px(100), F26{200 * 64 + 5}, {50, 20}, 255, kWhole};
  Sprite travelling = still;
  travelling.stance = Stance::kTravels;
  Frame frame = one_of(still);
  frame.items.emplace_back(travelling);
  frame.items.emplace_back(Gradient{{10, 20, 30, 40}, Colour::rgb(1), Colour::rgb(2)});
  const Frame before = frame;
  shift_still(frame, {-2, 3});
  CHECK(frame.backdrop == before.backdrop);
  const auto& sprite = std::get<Sprite>(frame.items[0]);
  CHECK(sprite.x == F26::from_px(98));
  CHECK(sprite.y == F26{203 * 64 + 5});
  CHECK(sprite.clip == kWhole);
  CHECK(frame.items[1] == before.items[1]);
  CHECK(std::get<Gradient>(frame.items[2]).rect == RectPx{8, 23, 30, 40});
  Frame at_home = before;
  shift_still(at_home, {});
  CHECK(at_home == before);
}

TEST_CASE("a side on the screen's edge stays there, so that nothing is left uncovered") {
  CHECK(moved({0, 115, 1920, 3}, {-3, 2}) == RectPx{0, 117, 1920, 3});          // A rule.
  CHECK(moved({0, 0, 1920, 118}, {3, -2}) == RectPx{0, 0, 1920, 116});          // A header's panel.
  CHECK(moved({1600, 118, 320, 200}, {-3, 1}) == RectPx{1597, 119, 323, 200});  // A label's.
  CHECK(moved(kWhole, {3, 3}) == kWhole);
  CHECK(moved({1918, 10, 2, 5}, {3, 0}) == RectPx{1920, 10, 0, 5});
  CHECK(moved({0, 10, 2, 5}, {-3, 0}).empty());
}

}  // namespace sharit

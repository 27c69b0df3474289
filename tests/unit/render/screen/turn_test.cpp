#include "render/screen/turn.hpp"

#include <algorithm>
#include <cstdint>
#include <random>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "render/screen/memory_screen.hpp"
#include "render/screen/turned_compositor.hpp"
#include "unit/render/screen/random_frames.hpp"

namespace sharit {
namespace {

using testing::RandomFrames;

constexpr PanelRotation kAll[] = {PanelRotation::kNone, PanelRotation::kQuarter,
                                  PanelRotation::kHalf, PanelRotation::kThreeQuarters};

/// The pixel of a picture turned clockwise so often by a right angle, worked out step by step.
Bitmap turned_by_hand(Bitmap picture, PanelRotation rotation) {
  for (int quarter = 0; quarter < static_cast<int>(rotation); ++quarter) {
    const SizePx size = picture.size;
    Bitmap next{{size.height, size.width}, picture.xrgb};
    for (int y = 0; y < size.height; ++y) {
      for (int x = 0; x < size.width; ++x) {
        // What was at the left is at the top, what was at the top is at the right.
        next.xrgb[static_cast<std::size_t>(x * size.height + size.height - 1 - y)] =
            picture.xrgb[static_cast<std::size_t>(y * size.width + x)];
      }
    }
    picture = std::move(next);
  }
  return picture;
}

int area(std::span<const RectPx> rects) {
  int pixels = 0;
  for (const RectPx& rect : rects) pixels += rect.width * rect.height;
  return pixels;
}

TEST_CASE("Points and rectangles of a picture lie on the panel as on a sheet that is turned") {
  const SizePx upright{40, 30};
  const RectPx rect{3, 5, 10, 7};
  CHECK(Turn(PanelRotation::kNone, upright).of(rect) == rect);
  CHECK(Turn(PanelRotation::kQuarter, upright).of(rect) == RectPx{18, 3, 7, 10});
  CHECK(Turn(PanelRotation::kHalf, upright).of(rect) == RectPx{27, 18, 10, 7});
  CHECK(Turn(PanelRotation::kThreeQuarters, upright).of(rect) == RectPx{5, 27, 7, 10});
  // The upper left corner goes round clockwise.
  CHECK(Turn(PanelRotation::kQuarter, upright).of(0, 0) == std::pair{30, 0});
  CHECK(Turn(PanelRotation::kHalf, upright).of(0, 0) == std::pair{40, 30});
  CHECK(Turn(PanelRotation::kThreeQuarters, upright).of(0, 0) == std::pair{0, 40});
  CHECK(turned(upright, PanelRotation::kQuarter) == SizePx{30, 40});
  CHECK(turned(upright, PanelRotation::kHalf) == upright);
}

TEST_CASE("A turned picture is the upright one turned pixel by pixel, whatever changes in it") {
  const std::uint32_t seed = std::random_device{}();
  MESSAGE("seed ", seed);
  const SizePx upright{97, 61};
  const SizePx tile_size{50, 23};
  const std::vector<ImageId> images{{1}, {2}, {3}, {4}, {5}};
  for (const PanelRotation rotation : kAll) {
    CAPTURE(static_cast<int>(rotation));
    RandomFrames random(seed, upright);
    const SizePx panel_size = turned(upright, rotation);
    Compositor plain;
    TurnedCompositor compositor;
    compositor.turn(rotation);
    Bitmap whole{upright, std::vector<std::uint32_t>(97 * 61)};
    // A panel with a margin at the end of its rows, which nobody may touch.
    const int stride = panel_size.width + 3;
    std::vector<std::uint32_t> panel(static_cast<std::size_t>(stride * panel_size.height), 7U);
    const Turn turn(rotation, upright);
    Frame frame;
    for (int step = 0; step < 300; ++step) {
      CAPTURE(step);
      if (random.one_in(15) || step == 0) {
        const Tile tile =
            random.tile(images[static_cast<std::size_t>(random.number(0, 4))], tile_size);
        REQUIRE(plain.upload(tile));
        REQUIRE(compositor.upload(tile));
      }
      if (random.one_in(100)) {
        compositor.forget();
        std::ranges::fill(panel, 7U);
      }
      if (!random.one_in(10)) frame = random.next(frame, images, tile_size);
      plain.draw(frame, {whole.xrgb.data(), upright, upright.width});
      const std::vector<std::uint32_t> before = panel;
      const auto damage = compositor.draw(frame, {panel.data(), panel_size, stride});
      const Bitmap wanted = turned_by_hand(whole, rotation);
      int wrong = 0;
      int outside = 0;
      for (int y = 0; y < panel_size.height; ++y) {
        for (int x = 0; x < stride; ++x) {
          const auto at = static_cast<std::size_t>(y * stride + x);
          const bool told = std::ranges::any_of(damage, [&](const RectPx& rect) {
            return x >= rect.x && x < rect.right() && y >= rect.y && y < rect.bottom();
          });
          outside += !told && panel[at] != before[at] ? 1 : 0;
          if (x >= panel_size.width) continue;
          const auto place = static_cast<std::size_t>(y * panel_size.width + x);
          wrong += panel[at] != wanted.xrgb[place] ? 1 : 0;
        }
      }
      REQUIRE(wrong == 0);
      REQUIRE(outside == 0);
    }
  }
}

TEST_CASE("Turned, only what has changed is copied, and nothing where nothing has") {
  TurnedCompositor compositor;
  compositor.turn(PanelRotation::kQuarter);
  const Tile tile{{1}, {64, 20}, std::vector<std::uint32_t>(64 * 20, 0x80402010U)};
  REQUIRE(compositor.upload(tile));
  std::vector<std::uint32_t> panel(100 * 300);
  const PixelView view{panel.data(), {100, 300}, 100};
  const auto frame_at = [](int x) {
    Frame frame{{300, 100}, {Colour::rgb(0x0A1E5A), Colour::rgb(0x203080)}, {}};
    frame.items.emplace_back(
        Sprite{{1}, F26::from_px(x), F26::from_px(40), {64, 20}, 255, {0, 0, 300, 100}});
    return frame;
  };
  CHECK(area(compositor.draw(frame_at(10), view)) == 300 * 100);
  const auto damage = compositor.draw(frame_at(14), view);
  REQUIRE(damage.size() == 1);
  CHECK(damage[0] == RectPx{40, 10, 20, 68});
  std::ranges::fill(panel, 7U);
  CHECK(compositor.draw(frame_at(14), view).empty());
  CHECK(std::ranges::all_of(panel, [](std::uint32_t word) { return word == 7U; }));
  // The other way up has the same size: all of it is new nevertheless.
  compositor.turn(PanelRotation::kThreeQuarters);
  CHECK(area(compositor.draw(frame_at(14), view)) == 300 * 100);
  compositor.turn(PanelRotation::kNone);
  std::vector<std::uint32_t> wide(300 * 100);
  CHECK(area(compositor.draw(frame_at(14), {wide.data(), {300, 100}, 300})) == 300 * 100);
}

TEST_CASE("A screen tells the upright size, shows the overlay turned too, and turns back") {
  RandomFrames random(5, {97, 61});
  const std::vector<ImageId> images{{1}};
  const Tile tile = random.tile({1}, {50, 23});
  for (const PanelRotation rotation : kAll) {
    CAPTURE(static_cast<int>(rotation));
    MemoryScreen upright({640, 360});
    MemoryScreen screen(turned({640, 360}, rotation));
    REQUIRE(upright.upload(tile));
    REQUIRE(screen.upload(tile));
    screen.turn(rotation);
    CHECK(screen.caps().size == SizePx{640, 360});
    Frame frame = random.next({}, images, {50, 23});
    frame.size = {640, 360};
    REQUIRE(upright.present(frame));
    REQUIRE(screen.present(frame));
    const Bitmap without = screen.capture();
    upright.set_overlay({"missed 0"});
    screen.set_overlay({"missed 0"});
    REQUIRE(upright.present(frame));
    REQUIRE(screen.present(frame));
    CHECK(screen.capture().size == turned({640, 360}, rotation));
    CHECK(screen.capture().xrgb != without.xrgb);
    CHECK(screen.capture().xrgb == turned_by_hand(upright.capture(), rotation).xrgb);
    screen.turn(PanelRotation::kNone);
    CHECK(screen.caps().size == turned({640, 360}, rotation));
  }
}

}  // namespace
}  // namespace sharit

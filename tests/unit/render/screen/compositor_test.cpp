#include "render/screen/compositor.hpp"

#include <algorithm>
#include <cstdint>
#include <random>
#include <vector>

#include <doctest/doctest.h>

#include "unit/render/screen/plain_painter.hpp"
#include "unit/render/screen/random_frames.hpp"

namespace sharit {
namespace {

using testing::PlainPainter;
using testing::RandomFrames;

struct Canvas {
  explicit Canvas(SizePx canvas_size, int extra = 0)
      : size(canvas_size),
        stride(canvas_size.width + extra),
        words(static_cast<std::size_t>(stride * canvas_size.height), 0x12345678U) {}
  PixelView view() { return {words.data(), size, stride}; }
  SizePx size;
  int stride;
  std::vector<std::uint32_t> words;
};

int area(std::span<const RectPx> rects) {
  int pixels = 0;
  for (const RectPx& rect : rects) pixels += rect.width * rect.height;
  return pixels;
}

Tile solid(ImageId id, SizePx size, std::uint32_t word) {
  return {id, size,
          std::vector<std::uint32_t>(static_cast<std::size_t>(size.width * size.height), word)};
}

Frame band_frame(int x) {
  Frame frame{{300, 100}, {Colour::rgb(0x0A1E5A), Colour::rgb(0x203080)}, {}};
  frame.items.emplace_back(Fill{{0, 30, 300, 40}, Colour{255, 255, 255, 40}});
  frame.items.emplace_back(
      Sprite{ImageId{1}, F26::from_px(x), F26::from_px(40), {64, 20}, 255, {0, 0, 300, 100}});
  return frame;
}

TEST_CASE("Damage-drawn pictures equal a full redraw and the plain painter, for random sequences") {
  const std::uint32_t seed = std::random_device{}();
  MESSAGE("seed ", seed);
  RandomFrames random(seed, {97, 61});
  const SizePx tile_size{50, 23};
  const std::vector<ImageId> images{{1}, {2}, {3}, {4}, {5}};
  Compositor damaged;
  PlainPainter plain;
  Canvas canvas({97, 61}, 3);
  Frame frame;
  int touched = 0;
  for (int step = 0; step < 800; ++step) {
    CAPTURE(step);
    if (random.one_in(15) || step == 0) {
      const ImageId id = images[static_cast<std::size_t>(random.number(0, 4))];
      if (random.one_in(4)) {
        damaged.release(id);
        plain.tiles.erase(id.value);
      } else {
        const Tile tile =
            random.one_in(2)
                ? random.text_tile(id, tile_size)
                : random.tile(id, random.one_in(3) ? SizePx{random.number(1, 60), 23} : tile_size);
        REQUIRE(damaged.upload(tile));
        plain.tiles[id.value] = tile;
      }
    }
    if (random.one_in(200)) {
      damaged.forget();
      std::ranges::fill(canvas.words, 0xABCDEF01U);
    }
    if (!random.one_in(10)) frame = random.next(frame, images, tile_size);
    touched += area(damaged.draw(frame, canvas.view()));

    Compositor fresh;
    for (const auto& [id, tile] : plain.tiles) REQUIRE(fresh.upload(tile));
    Canvas whole({97, 61}, 3);
    fresh.draw(frame, whole.view());
    const Bitmap truth = plain.paint(frame, {97, 61});
    int wrong_damaged = 0;
    int wrong_whole = 0;
    for (int y = 0; y < 61; ++y) {
      for (int x = 0; x < 97; ++x) {
        const std::uint32_t right = truth.xrgb[static_cast<std::size_t>(y * 97 + x)];
        wrong_damaged += canvas.words[static_cast<std::size_t>(y * 100 + x)] != right;
        wrong_whole += whole.words[static_cast<std::size_t>(y * 100 + x)] != right;
      }
    }
    REQUIRE(wrong_damaged == 0);
    REQUIRE(wrong_whole == 0);
  }
  // It must have saved something to be worth its name.
  CHECK(touched < 800 * 97 * 61);
}

/// Letters as far as a compositor can see: narrow strokes, much nothing between them.
Tile strokes(RandomFrames& random, ImageId id, SizePx size) {
  Tile tile = random.one_in(2) ? random.tile(id, size) : random.text_tile(id, size);
  for (int x = 0; x < size.width;) {
    const int gap = random.number(0, 90);
    for (int i = 0; i < gap && x < size.width; ++i, ++x) {
      for (int y = 0; y < size.height; ++y) {
        if (!random.one_in(400)) tile.argb[static_cast<std::size_t>(y * size.width + x)] = 0;
      }
    }
    x += random.number(1, 25);
  }
  return tile;
}

TEST_CASE("Lanes that move, turn, fade, wait for tiles and lie over pictures equal a full redraw") {
  const std::uint32_t seed = std::random_device{}();
  MESSAGE("seed ", seed);
  constexpr SizePx kSize{1237, 40};
  RandomFrames random(seed, kSize);
  std::vector<Tile> tiles;
  for (const int width : {512, 512, 300, 1024, 1300, 64}) {
    tiles.push_back(strokes(random, {tiles.size() + 1}, {width, 14}));
  }
  Compositor damaged;
  std::vector<bool> known(tiles.size(), false);
  PlainPainter plain;
  Canvas canvas(kSize);
  Frame frame;
  frame.size = kSize;
  std::vector<int> place{0, 0};
  std::vector<int> step{4, -3};
  for (int turn = 0; turn < 500; ++turn) {
    CAPTURE(turn);
    if (turn == 0 || random.one_in(60)) {
      frame.backdrop = {random.colour(), random.colour(),
                        random.one_in(2) ? random.picture() : nullptr};
    }
    const auto late =
        static_cast<std::size_t>(random.number(0, static_cast<int>(tiles.size()) - 1));
    if (random.one_in(6) && !known[late]) {
      REQUIRE(damaged.upload(tiles[late]));
      plain.tiles[late + 1] = tiles[late];
      known[late] = true;
    } else if (random.one_in(60)) {
      damaged.release({late + 1});
      plain.tiles.erase(late + 1);
      known[late] = false;
    }
    frame.items.clear();
    if (turn / 100 % 2 == 1) frame.items.emplace_back(Fill{{0, 2, 1237, 16}, {40, 9, 90, 255}});
    if (turn / 150 % 2 == 1) frame.items.emplace_back(Fill{{0, 20, 1237, 16}, {40, 9, 90, 70}});
    for (std::size_t lane = 0; lane < 2; ++lane) {
      if (random.one_in(40)) step[lane] = random.number(-40, 40);
      if (random.one_in(25)) place[lane] = random.number(-2000, 1200);
      if (!random.one_in(5)) place[lane] += step[lane];
      const bool fades = turn % 70 > 60;
      int x = place[lane];
      for (const Tile& tile : tiles) {
        Sprite sprite{tile.id,
                      F26::from_px(x),
                      F26::from_px(3 + 18 * static_cast<int>(lane)),
                      tile.size,
                      255,
                      {10, 0, 1219, 40},
                      {67, 0, 50, 0}};
        if (fades) sprite.opacity = static_cast<std::uint8_t>(turn % 10 * 25);
        if (turn % 90 > 80) sprite.x += F26{17};
        frame.items.emplace_back(sprite);
        x += tile.size.width;
      }
    }
    damaged.draw(frame, canvas.view());
    Compositor fresh;
    for (const auto& [id, tile] : plain.tiles) REQUIRE(fresh.upload(tile));
    Canvas whole(kSize);
    fresh.draw(frame, whole.view());
    REQUIRE(canvas.words == whole.words);
    if (turn % 50 == 0) REQUIRE(canvas.words == plain.paint(frame, kSize).xrgb);
  }
}

TEST_CASE("An equal frame touches nothing") {
  Compositor compositor;
  REQUIRE(compositor.upload(solid({1}, {64, 20}, 0x80402010U)));
  Canvas canvas({300, 100});
  CHECK(area(compositor.draw(band_frame(10), canvas.view())) == 300 * 100);
  std::ranges::fill(canvas.words, 7U);
  CHECK(compositor.draw(band_frame(10), canvas.view()).empty());
  CHECK(std::ranges::all_of(canvas.words, [](std::uint32_t word) { return word == 7U; }));
}

TEST_CASE("A moving sprite touches only the rows and columns it leaves and enters") {
  Compositor compositor;
  REQUIRE(compositor.upload(solid({1}, {64, 20}, 0x80402010U)));
  Canvas canvas({300, 100});
  compositor.draw(band_frame(10), canvas.view());
  const auto damage = compositor.draw(band_frame(14), canvas.view());
  REQUIRE(damage.size() == 1);
  CHECK(damage[0] == RectPx{10, 40, 68, 20});
}

TEST_CASE(
    "Between two pixels an image is mixed from its columns, and its middle stays its middle") {
  Compositor compositor;
  Tile bar{{1}, {6, 20}, {}};
  for (int i = 0; i < 6 * 20; ++i) bar.argb.push_back(i % 6 == 2 || i % 6 == 3 ? 0xFFFFFFFFU : 0U);
  REQUIRE(compositor.upload(bar));
  Canvas canvas({300, 100});
  for (int part = 0; part <= 64; ++part) {
    Frame frame{{300, 100}, {Colour::rgb(0), Colour::rgb(0)}, {}};
    frame.items.emplace_back(
        Sprite{{1}, F26{10 * 64 + part}, F26::from_px(40), {6, 20}, 255, {0, 0, 300, 100}});
    compositor.draw(frame, canvas.view());
    double ink = 0;
    double moment = 0;
    for (int x = 0; x < 300; ++x) {
      const double level = (canvas.words[static_cast<std::size_t>(50 * 300 + x)] & 0xFF) / 255.0;
      ink += level;
      moment += level * (x + 0.5);
    }
    CAPTURE(part);
    CHECK(ink == doctest::Approx(2.0).epsilon(0.005));
    CHECK(moment / ink == doctest::Approx(13.0 + part / 64.0).epsilon(0.0005));
  }
}

TEST_CASE("New pixels under a known id are drawn, and a removed image leaves no trace") {
  Compositor compositor;
  REQUIRE(compositor.upload(solid({1}, {64, 20}, 0xFF112233U)));
  Canvas canvas({300, 100});
  const Frame frame = band_frame(10);
  compositor.draw(frame, canvas.view());
  REQUIRE(compositor.upload(solid({1}, {64, 20}, 0xFF445566U)));
  CHECK(area(compositor.draw(frame, canvas.view())) == 64 * 20);
  CHECK(canvas.words[50 * 300 + 20] == 0xFF445566U);
  compositor.release({1});
  CHECK(area(compositor.draw(frame, canvas.view())) == 64 * 20);
  CHECK(canvas.words[50 * 300 + 20] == canvas.words[50 * 300 + 200]);
}

TEST_CASE("Another target, size or backdrop means a full redraw") {
  Compositor compositor;
  Canvas first({300, 100});
  Canvas second({300, 100});
  Canvas smaller({120, 80});
  const Frame frame = band_frame(10);
  compositor.draw(frame, first.view());
  CHECK(area(compositor.draw(frame, second.view())) == 300 * 100);
  CHECK(first.words == second.words);
  CHECK(area(compositor.draw(frame, smaller.view())) == 120 * 80);
  Frame night = frame;
  night.backdrop.top = Colour::rgb(0x000000);
  compositor.draw(frame, first.view());
  CHECK(area(compositor.draw(night, first.view())) == 300 * 100);
}

TEST_CASE("Pixels outside the target are never written") {
  Compositor compositor;
  REQUIRE(compositor.upload(solid({1}, {64, 20}, 0xFF112233U)));
  Canvas canvas({40, 30}, 8);
  Frame frame{{40, 30}, {Colour::rgb(1), Colour::rgb(2)}, {}};
  frame.items.emplace_back(Fill{{-100, -100, 1000, 1000}, Colour{9, 9, 9, 200}});
  frame.items.emplace_back(
      Sprite{ImageId{1}, F26::from_px(-10), F26::from_px(-5), {64, 20}, 255, {-9, -9, 99, 99}});
  frame.items.emplace_back(Sprite{ImageId{1},
                                  F26{std::int64_t{1} << 60},
                                  F26{std::int64_t{-1} << 60},
                                  {64, 20},
                                  255,
                                  {-9, -9, 99, 99}});
  frame.items.emplace_back(Sprite{ImageId{1},
                                  F26{-20 * 64 + 7},
                                  F26{8 * 64 + 9},
                                  {64, 20},
                                  200,
                                  {-50, 10, 70, 300},
                                  {90, 9, 9, 999}});
  compositor.draw(frame, canvas.view());
  for (int y = 0; y < 30; ++y) {
    for (int x = 40; x < 48; ++x) {
      REQUIRE(canvas.words[static_cast<std::size_t>(y * 48 + x)] == 0x12345678U);
    }
  }
}

TEST_CASE("A tile cut into parts gives the bytes of the whole at every place") {
  RandomFrames random(20261122, {400, 60});
  const Tile whole = random.tile({1}, {256, 40});
  std::vector<Tile> parts;
  for (int part = 0; part < 4; ++part) {
    Tile tile{{static_cast<std::uint64_t>(10 + part)}, {64, 40}, {}};
    for (int y = 0; y < 40; ++y) {
      const auto row = whole.argb.begin() + y * 256 + part * 64;
      tile.argb.insert(tile.argb.end(), row, row + 64);
    }
    parts.push_back(tile);
  }
  Compositor one;
  Compositor four;
  REQUIRE(one.upload(whole));
  for (const Tile& tile : parts) REQUIRE(four.upload(tile));
  Canvas first({400, 60});
  Canvas second({400, 60});
  const RectPx clip{20, 0, 360, 60};
  for (int x = -260; x < 400; x += 7) {
    Frame frame{{400, 60}, {Colour::rgb(0x0A1E5A), Colour::rgb(0x905010)}, {}};
    frame.items.emplace_back(Fill{{0, 5, 400, 50}, Colour{0, 0, 0, 90}});
    Frame parted = frame;
    frame.items.emplace_back(Sprite{{1}, F26::from_px(x), F26::from_px(10), {256, 40}, 255, clip});
    for (int part = 0; part < 4; ++part) {
      parted.items.emplace_back(Sprite{parts[static_cast<std::size_t>(part)].id,
                                       F26::from_px(x + 64 * part),
                                       F26::from_px(10),
                                       {64, 40},
                                       255,
                                       clip});
    }
    one.draw(frame, first.view());
    four.draw(parted, second.view());
    CAPTURE(x);
    REQUIRE(first.words == second.words);
  }
}

}  // namespace
}  // namespace sharit

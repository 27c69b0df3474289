#include <doctest/doctest.h>

#include <cstdlib>
#include <thread>

#include "render/raster/glyph_cache.hpp"
#include "render/raster/inline_workshop.hpp"
#include "render/raster/resample.hpp"
#include "render/raster/shape_image.hpp"
#include "render/raster/worker_workshop.hpp"

namespace sharit {
namespace {

std::uint32_t alpha_at(const Tile& tile, int x, int y) {
  return tile.argb[static_cast<std::size_t>(y) * tile.size.width + x] >> 24;
}

}  // namespace

TEST_CASE("a rounded box is full inside, clear at its corners and the same from every side") {
  const Tile box = draw_shape({Shape::kRoundedBox, {60, 40}, 10, Colour::rgb(0xf2b33d)}, {});
  REQUIRE(box.size == SizePx{62, 42});  // A clear pixel around it.
  CHECK(alpha_at(box, 31, 21) == 255);
  CHECK(alpha_at(box, 31, 1) == 255);
  CHECK(alpha_at(box, 31, 0) == 0);
  CHECK(alpha_at(box, 1, 1) == 0);
  for (int y = 0; y < 42; ++y) {
    for (int x = 0; x < 62; ++x) {
      REQUIRE(alpha_at(box, x, y) == alpha_at(box, 61 - x, y));
      REQUIRE(alpha_at(box, x, y) == alpha_at(box, x, 41 - y));
    }
  }
}

TEST_CASE("a diamond covers half of its square, which a clear pixel surrounds") {
  const Tile diamond = draw_shape({Shape::kDiamond, {42, 42}, 0, Colour::rgb(0xffffff)}, {});
  double covered = 0;
  for (const std::uint32_t pixel : diamond.argb) covered += (pixel >> 24) / 255.0;
  CHECK(covered == doctest::Approx(42 * 42 / 2.0).epsilon(0.01));
  for (int i = 0; i < 44; ++i) {
    CHECK(alpha_at(diamond, i, 0) == 0);
    CHECK(alpha_at(diamond, 43, i) == 0);
  }
}

TEST_CASE("scaling a colour strike keeps an even colour even, and its weight") {
  std::vector<std::uint8_t> strike(std::size_t{32} * 32 * 4);
  for (std::size_t i = 0; i < strike.size(); i += 4) {
    strike[i] = 10;       // Blue.
    strike[i + 1] = 20;   // Green.
    strike[i + 2] = 30;   // Red.
    strike[i + 3] = 200;  // Alpha.
  }
  for (const double scale : {0.3, 0.5, 1.0, 1.7}) {
    CAPTURE(scale);
    const GlyphImage image = resample_strike(strike.data(), 32, 32, 32 * 4, {scale, 2.25, -7.5});
    const auto middle =
        image.argb[static_cast<std::size_t>(image.height / 2) * image.width + image.width / 2];
    CHECK(middle == 0xC81E140AU);
    double weight = 0;
    for (const std::uint32_t pixel : image.argb) weight += (pixel >> 24) / 200.0;
    // Beyond one the edge softens by half a source pixel outside the box we keep.
    CHECK(weight == doctest::Approx(32 * 32 * scale * scale).epsilon(0.06));
  }
}

TEST_CASE("the glyph cache stays below its limit and keeps what was used last") {
  const auto library = std::move(*FaceLibrary::create());
  const FaceChain chain = *library->chain({});
  GlyphCache cache(200'000);
  const GlyphKey first{chain.faces.front(), F26::from_px(120), 20, 0, 0};
  for (std::uint32_t glyph = 1; glyph < 200; ++glyph) {
    (void)cache.get(first, *library);
    (void)cache.get({chain.faces.front(), F26::from_px(120), glyph, 0, 0}, *library);
  }
  CHECK(cache.bytes() <= 200'000);
  const auto again = cache.get(first, *library);
  CHECK(cache.get(first, *library) == again);
}

TEST_CASE("the worker gives what doing it at once gives, in order of asking") {
  InlineWorkshop at_once(std::move(*LineMaker::create()));
  WorkerWorkshop worker(std::move(*LineMaker::create()));
  const auto film = [](Workshop& workshop) {
    std::vector<std::uint64_t> tickets;
    std::vector<std::vector<std::uint32_t>> pixels;
    for (const char* text : {"عاجل", "الأرصاد", "Breaking"}) {
      LineOrder order;
      order.text = text;
      (void)workshop.order_line(std::move(order));
    }
    while (!workshop.idle()) {
      for (WorkDone& done : workshop.collect()) {
        if (auto* line = std::get_if<LineDone>(&done)) {
          tickets.push_back(line->ticket.value);
          workshop.order_tile(line->image, 0);
        } else {
          pixels.push_back(std::get<TileDone>(done).tile.argb);
        }
      }
      std::this_thread::yield();
    }
    return std::pair(tickets, pixels);
  };
  const auto expected = film(at_once);
  CHECK(expected.first == std::vector<std::uint64_t>{1, 2, 3});
  CHECK(film(worker) == expected);
}

TEST_CASE("a worker with orders waiting ends at once") {
  WorkerWorkshop worker(std::move(*LineMaker::create()));
  for (int i = 0; i < 5000; ++i) {
    LineOrder order;
    order.text = "خبر طويل جدا رقم " + std::to_string(i);
    (void)worker.order_line(std::move(order));
  }
  CHECK_FALSE(worker.idle());
}

}  // namespace sharit

#include "render/raster/qr_image.hpp"

#include <doctest/doctest.h>

#include "render/raster/shape_image.hpp"

namespace sharit {
namespace {

constexpr std::uint32_t kWhite = 0xFFFFFFFFU;
constexpr std::uint32_t kDark = 0xFF0A1830U;

std::uint32_t at(const Tile& tile, int x, int y) {
  return tile.argb[static_cast<std::size_t>(y) * tile.size.width + x];
}

}  // namespace

// That phones read them is asked of another program: tests/golden/qr_test.py.

TEST_CASE("a code has square modules of whole pixels, a quiet zone, and stays inside its side") {
  const Tile tile = draw_qr({"https://news.example/articles/24", 300, 18}, ImageId{7});
  REQUIRE(tile.size.width == tile.size.height);
  CHECK(tile.id == ImageId{7});
  const int side = tile.size.width - 2 * kShapeBorder;
  CHECK(side <= 300);
  CHECK(side > 250);
  // The first dark pixel on the diagonal is the corner of a finder pattern.
  int quiet = 0;
  while (at(tile, kShapeBorder + quiet, kShapeBorder + quiet) != kDark) ++quiet;
  const int module = quiet / 4;
  CHECK(quiet % 4 == 0);
  CHECK(module >= 3);
  for (int y = quiet; y < side - quiet; ++y) {
    for (int x = quiet; x < side - quiet; ++x) {
      const int corner_x = quiet + (x - quiet) / module * module;
      const int corner_y = quiet + (y - quiet) / module * module;
      REQUIRE(at(tile, kShapeBorder + x, kShapeBorder + y) ==
              at(tile, kShapeBorder + corner_x, kShapeBorder + corner_y));
    }
  }
  for (int x = quiet; x < side - quiet; ++x) {
    CHECK(at(tile, kShapeBorder + x, kShapeBorder + quiet - 1) == kWhite);
    CHECK(at(tile, kShapeBorder + x, kShapeBorder + 1) == kWhite);
  }
}

TEST_CASE("the same text gives the same code, another one another") {
  const QrOrder order{"https://news.example/1", 200, 8};
  CHECK(draw_qr(order, {}).argb == draw_qr(order, {}).argb);
  CHECK(draw_qr(order, {}).argb != draw_qr({"https://news.example/2", 200, 8}, {}).argb);
}

TEST_CASE("what nobody could read is not drawn") {
  CHECK(draw_qr({"", 300}, {}).argb.empty());
  CHECK(draw_qr({std::string(900, 'x'), 200}, {}).argb.empty());
  CHECK(draw_qr({std::string(5000, 'x'), 2000}, {}).argb.empty());  // More than any code holds.
  CHECK(draw_qr({"https://news.example/", 40}, {}).argb.empty());
  CHECK(
      draw_qr({.text = "https://news.example/", .side = 300, .least_module = 12}, {}).argb.empty());
}

TEST_CASE("a long address takes less error correction rather than no code") {
  const std::string address = "https://news.example/" + std::string(150, 'a');
  const Tile tile = draw_qr({address, 190}, {});
  CHECK_FALSE(tile.argb.empty());
}

}  // namespace sharit

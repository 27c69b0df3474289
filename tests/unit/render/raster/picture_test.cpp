#include <doctest/doctest.h>

#include <numeric>

#include "render/raster/area_scaler.hpp"
#include "render/raster/backdrop_image.hpp"
#include "render/raster/picture_image.hpp"

namespace sharit {
namespace {

constexpr Ground kNavy{Colour::rgb(0x081426), Colour::rgb(0x0d2140)};
constexpr Colour kText = Colour::rgb(0xf4f7fb);
constexpr Colour kDim = Colour::rgb(0x9fb0c8);

/// A picture of one word, or of one for each row.
std::shared_ptr<const Picture> plain(SizePx size, std::uint32_t word) {
  auto picture = std::make_shared<Picture>();
  picture->size = size;
  picture->argb.assign(static_cast<std::size_t>(size.width * size.height), word);
  return picture;
}

Colour colour_of(std::uint32_t word) {
  return Colour::rgb(word & 0xffffffU);
}

}  // namespace

TEST_CASE("an even picture stays even at every size, up to its very edges") {
  const auto picture = plain({37, 23}, 0xFF4080C0U);
  for (const SizePx size : {SizePx{9, 5}, SizePx{37, 23}, SizePx{100, 61}}) {
    const Tile tile = draw_picture({picture, size}, ImageId{7});
    CHECK(tile.id == ImageId{7});
    REQUIRE(tile.size == size);
    for (const std::uint32_t word : tile.argb) REQUIRE(word == 0xFF4080C0U);
  }
}

TEST_CASE("a picture at its own size is itself, shrunk to a pixel it is its mean") {
  auto picture = std::make_shared<Picture>();
  picture->size = {4, 4};
  for (std::uint32_t i = 0; i < 16; ++i) picture->argb.push_back(0xFF000000U | i * 10 << 8 | i * 3);
  CHECK(draw_picture({picture, {4, 4}}, {}).argb == picture->argb);
  // Means: green 75, blue 22.5.
  CHECK(draw_picture({picture, {1, 1}}, {}).argb == std::vector<std::uint32_t>{0xFF004B17U});
}

TEST_CASE("every pixel of the result weighs its source by one in all") {
  for (const double scale : {0.07, 0.5, 0.99, 1.0, 2.3}) {
    for (const auto& taps : taps_for({0, 50, 40, -3.25, scale}, Beyond::kEdge)) {
      const float sum = std::accumulate(taps.begin(), taps.end(), 0.0F,
                                        [](float all, const Tap& tap) { return all + tap.weight; });
      CHECK(sum == doctest::Approx(1.0).epsilon(1e-5));
    }
  }
}

TEST_CASE("a backdrop covers the screen with the middle of its picture") {
  // Three stripes, side by side; a tall screen sees the middle one only.
  auto picture = std::make_shared<Picture>();
  picture->size = {90, 30};
  for (int y = 0; y < 30; ++y) {
    for (int x = 0; x < 90; ++x) {
      picture->argb.push_back(x < 30 ? 0xFF200000U : x < 60 ? 0xFF002000U : 0xFF000020U);
    }
  }
  const Bitmap tall = draw_backdrop({picture, {60, 60}, kNavy, {}});
  REQUIRE(tall.size == SizePx{60, 60});
  for (int x = 1; x < 59; ++x) REQUIRE(tall.row(30)[x] == 0xFF002000U);  // The edges are mixed.
  const Bitmap wide = draw_backdrop({picture, {180, 60}, kNavy, {}});
  CHECK(wide.row(30)[5] == 0xFF200000U);
  CHECK(wide.row(30)[90] == 0xFF002000U);
  CHECK(wide.row(30)[175] == 0xFF000020U);
}

TEST_CASE("where a picture is clear the ground shows") {
  const Bitmap clear = draw_backdrop({plain({8, 8}, 0), {40, 40}, {kText, kText}, {}});
  for (const std::uint32_t word : clear.xrgb) REQUIRE(colour_of(word) == kText);
}

TEST_CASE("a picture on which texts are readable is left as it is") {
  const Bitmap dark = draw_backdrop({plain({64, 64}, 0xFF203010U), {64, 64}, kNavy, {kText, kDim}});
  for (const std::uint32_t word : dark.xrgb) REQUIRE(word == 0xFF203010U);
}

TEST_CASE("a bright picture is mixed with the ground just until every text is readable") {
  for (const std::uint32_t word : {0xFFFFFFFFU, 0xFFA0A0A0U, 0xFF80C040U}) {
    const Bitmap picture =
        draw_backdrop({plain({320, 180}, word), {320, 180}, kNavy, {kText, kDim}});
    double least = 21;
    for (int y = 0; y < 180; ++y) {
      least = std::min(least, contrast_ratio(kDim, colour_of(picture.row(y)[100])));
    }
    CHECK(least >= kTextContrast - 0.05);  // The mean of a square stands for its pixels.
    CHECK(least < kTextContrast + 0.6);    // And no further than that.
  }
}

TEST_CASE("a text that is quiet on the ground itself does not take the picture away") {
  // 3.5:1 on black: it keeps 3:1 on the picture.
  const Colour quiet = Colour::rgb(0x636363);
  const Ground black{Colour::rgb(0), Colour::rgb(0)};
  const Bitmap picture = draw_backdrop({plain({64, 64}, 0xFFFFFFFFU), {64, 64}, black, {quiet}});
  const Colour below = colour_of(picture.row(32)[32]);
  CHECK(below != black.top);
  CHECK(contrast_ratio(quiet, below) >= kLargeTextContrast);
}

TEST_CASE("on a light theme a dark picture is made light") {
  const Ground paper{Colour::rgb(0xf7f4ec), Colour::rgb(0xefe9db)};
  const Colour ink = Colour::rgb(0x16202e);
  const Bitmap picture = draw_backdrop({plain({64, 64}, 0xFF101010U), {64, 64}, paper, {ink}});
  CHECK(contrast_ratio(ink, colour_of(picture.row(32)[32])) >= kTextContrast);
}

}  // namespace sharit

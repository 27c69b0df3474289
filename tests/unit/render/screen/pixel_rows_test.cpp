#include "render/screen/pixel_rows.hpp"

#include <cmath>
#include <random>
#include <vector>

#include <doctest/doctest.h>

#include "render/screen/gradient.hpp"

namespace sharit {
namespace {

int channel(std::uint32_t word, int index) {
  return static_cast<int>(word >> (8 * index) & 0xFF);
}
int nearest(double value) {
  return static_cast<int>(std::floor(value + 0.5));
}

TEST_CASE("Division by 255 rounds to nearest for every product of two bytes") {
  for (std::uint32_t x = 0; x <= 255 * 255; ++x) {
    REQUIRE(divide_255(x) == static_cast<std::uint32_t>(nearest(x / 255.0)));
  }
}

TEST_CASE("Source over is exact for every pair of a byte and an alpha, at every length") {
  // Each alpha with each value below, by rows of every length up to three blocks.
  for (int alpha = 0; alpha < 256; ++alpha) {
    const int count = 1 + alpha % 50;
    for (int first = 0; first < 256; first += count) {
      std::vector<std::uint32_t> source;
      std::vector<std::uint32_t> out;
      for (int i = 0; i < count; ++i) {
        const auto a = static_cast<std::uint32_t>(alpha);
        source.push_back(a << 24 | (a / 2) << 16 | (a / 3) << 8 | a);
        out.push_back(0xFF000000U | static_cast<std::uint32_t>((first + i) % 256) * 0x010101U);
      }
      const std::vector<std::uint32_t> before = out;
      over_row(out.data(), source.data(), count);
      for (std::size_t i = 0; i < out.size(); ++i) {
        for (int c = 0; c < 4; ++c) {
          const int right =
              channel(source[i], c) + nearest(channel(before[i], c) * (255 - alpha) / 255.0);
          REQUIRE(channel(out[i], c) == right);
        }
      }
    }
  }
}

TEST_CASE("Mixing a colour in is exact for every alpha and stays opaque") {
  for (int alpha = 0; alpha < 256; ++alpha) {
    std::vector<std::uint32_t> blended;
    for (std::uint32_t value = 0; value < 256; ++value) {
      blended.push_back(0xFF000000U | value << 16 | (255 - value) << 8 | value);
    }
    const std::vector<std::uint32_t> before = blended;
    const Colour colour{200, 7, 255, static_cast<std::uint8_t>(alpha)};
    blend_row(blended.data(), 256, colour);
    const std::uint32_t word = opaque_word(colour);
    for (std::size_t i = 0; i < 256; ++i) {
      for (int c = 0; c < 4; ++c) {
        const double sum = channel(word, c) * alpha + channel(before[i], c) * (255 - alpha);
        REQUIRE(channel(blended[i], c) == nearest(sum / 255.0));
      }
    }
  }
}

TEST_CASE("Full opacity equals no scaling, none leaves the row alone") {
  std::mt19937 random(1);
  std::vector<std::uint32_t> source;
  for (int i = 0; i < 100; ++i) {
    const auto below = [&random](std::uint32_t limit) {
      return static_cast<std::uint32_t>(random() % (limit + 1));
    };
    const std::uint32_t alpha = below(255);
    source.push_back(alpha << 24 | below(alpha) << 16 | below(alpha) << 8 | below(alpha));
  }
  std::vector<std::uint32_t> plain(100, 0xFF336699U);
  std::vector<std::uint32_t> scaled = plain;
  std::vector<std::uint32_t> nothing = plain;
  over_row(plain.data(), source.data(), 100);
  over_row_scaled(scaled.data(), source.data(), 100, 255);
  over_row_scaled(nothing.data(), source.data(), 100, 0);
  CHECK(plain == scaled);
  CHECK(nothing == std::vector<std::uint32_t>(100, 0xFF336699U));
}

TEST_CASE("Mixing rows is exact for every share, at every length, over a row and over a colour") {
  for (int share = 0; share < 256; ++share) {
    const int count = share % 40;
    std::vector<std::uint32_t> above;
    for (int i = 0; i < count; ++i) {
      above.push_back(0xFF000000U | static_cast<std::uint32_t>(i * 6) * 0x010203U);
    }
    const std::vector<std::uint32_t> shares(above.size(),
                                            four_times(static_cast<std::uint8_t>(share)));
    const std::uint32_t below = 0xFF3366CCU;
    std::vector<std::uint32_t> over_row(above.size(), below);
    std::vector<std::uint32_t> over_colour(above.size(), 0);
    mix_row(over_row.data(), above.data(), shares.data(), count);
    mix_row(over_colour.data(), above.data(), shares.data(), count, below);
    REQUIRE(over_row == over_colour);
    for (std::size_t i = 0; i < above.size(); ++i) {
      for (int c = 0; c < 4; ++c) {
        const double sum = channel(above[i], c) * share + channel(below, c) * (255 - share);
        REQUIRE(channel(over_row[i], c) == nearest(sum / 255.0));
      }
    }
  }
}

TEST_CASE("A few pixels over are the same as many, a pixel at a time") {
  std::mt19937 random(2);
  for (int i = 0; i < 20000; ++i) {
    const auto below_limit = [&random](std::uint32_t limit) {
      return static_cast<std::uint32_t>(random() % (limit + 1));
    };
    const std::uint32_t alpha = below_limit(255);
    std::uint32_t above = alpha << 24;
    for (int shift = 0; shift < 24; shift += 8) above |= below_limit(alpha) << shift;
    const std::uint32_t below = 0xFF000000U | below_limit(0xFFFFFFU);
    std::vector<std::uint32_t> many(16, below);
    const std::vector<std::uint32_t> source(16, above);
    over_row(many.data(), source.data(), 16);
    std::uint32_t one = below;
    over_row(&one, &above, 1);
    REQUIRE(one == many[7]);
  }
}

TEST_CASE("A row moved by a part of a pixel mixes neighbours, rounded to nearest") {
  const std::vector<std::uint32_t> source{0xFF804020U, 0x00000000U, 0xFFFFFFFFU};
  std::vector<std::uint32_t> out(3);
  shift_row(out.data(), source.data(), 3, 0x80808080U, 16);
  CHECK(out == std::vector<std::uint32_t>{0xBF603018U, 0x40404040U, 0xDFDFDFDFU});
  shift_row(out.data(), source.data(), 3, 0x80808080U, 0);
  CHECK(out == source);
  shift_row(out.data(), source.data(), 0, 0, 32);  // Nothing to do.
  CHECK(out == source);
}

TEST_CASE("A ramp is symmetric, monotonous and samples the middle of its steps") {
  CHECK(ramp_at(0, 255, 0, 1) == 128);
  CHECK(ramp_at(0, 255, 0, 255) == 1);  // 0.5 rounds up.
  CHECK(ramp_at(10, 20, 0, 5) == 11);
  CHECK(ramp_at(10, 20, 4, 5) == 19);
  for (int steps : {2, 3, 90, 1080}) {
    for (int i = 0; i < steps; ++i) {
      const int up = ramp_at(0, 254, i, steps);
      const int down = ramp_at(254, 0, i, steps);
      CHECK(std::abs(up + down - 254) <= 1);
      if (i > 0) CHECK(ramp_at(0, 254, i - 1, steps) <= up);
    }
  }
  const Backdrop dusk{Colour::rgb(0x0A1E5A), Colour::rgb(0x6A2E1A)};
  CHECK(backdrop_row(dusk, -3, 100) == dusk.top);
  CHECK(backdrop_row(dusk, 100, 100) == dusk.bottom);
}

}  // namespace
}  // namespace sharit

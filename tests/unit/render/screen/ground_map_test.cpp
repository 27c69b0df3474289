#include "render/screen/ground_map.hpp"

#include <random>
#include <set>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

namespace sharit {
namespace {

constexpr std::uint32_t kBlue = 0xFF0000FFU;
constexpr std::uint32_t kRed = 0xFFFF0000U;

TEST_CASE("A span knows which of its blocks are whole") {
  const BlockSpan middle(20, 70);  // Blocks 1 to 4, of the first and the last a part.
  CHECK(middle.first == 1);
  CHECK(middle.all == 0b1111);
  CHECK(middle.whole == 0b0110);
  CHECK(middle.head == 0b0001);
  CHECK(middle.tail == 0b1000);
  const BlockSpan even(32, 64);
  CHECK(even.whole == even.all);
  CHECK(even.all == 0b11);
  const BlockSpan inside(33, 40);
  CHECK(inside.all == 1);
  CHECK(inside.whole == 0);
  CHECK(inside.tail == 0);
  CHECK(BlockSpan(5, 1024).all == ~std::uint64_t{0});
}

TEST_CASE("Spans make up all columns of a stretch, each once, 64 blocks at most") {
  for (const auto& [begin, end] :
       {std::pair{0, 1}, {7, 1031}, {1000, 7680}, {16, 16}, {15, 3840}}) {
    int next = begin;
    each_block_span(begin, end, [&](const BlockSpan& span) {
      CHECK(span.begin == next);
      CHECK((span.end - 1) / 16 - span.begin / 16 < 64);
      next = span.end;
    });
    CHECK(next == end);
  }
}

TEST_CASE("Drawn blocks are all columns of the span that were asked for, and none outside it") {
  std::mt19937 random(3);
  for (int round = 0; round < 3000; ++round) {
    const int begin = static_cast<int>(random() % 300);
    const int end = begin + 1 + static_cast<int>(random() % 700);
    const BlockSpan span(begin, end);
    const std::uint64_t bits = (std::uint64_t{random()} << 32 | random()) & span.all;
    if (bits == 0) continue;
    std::vector<bool> drawn(1100, false);
    const auto row = [&](int x, int count) {
      for (int i = 0; i < count; ++i) drawn[static_cast<std::size_t>(x + i)] = true;
    };
    draw_blocks(
        span, bits,
        [&](int x, std::uint64_t some) {
          for (int k = 0; k < 64; ++k) {
            if ((some >> k & 1) != 0) row(x + 16 * k, 16);
          }
        },
        row);
    for (int x = 0; x < 1100; ++x) {
      const bool inside = x >= begin && x < end;
      if (!inside) REQUIRE_FALSE(drawn[static_cast<std::size_t>(x)]);
      if (inside && (bits >> (x / 16 - span.first) & 1) != 0) {
        REQUIRE(drawn[static_cast<std::size_t>(x)]);
      }
    }
  }
}

TEST_CASE("Whatever is told, no block counts as bare that does not show its ground") {
  // The map beside a list of every pixel that shows something else.
  std::mt19937 random(4);
  const auto number = [&random](int below) {
    return static_cast<int>(random() % static_cast<unsigned>(below));
  };
  constexpr int kWidth = 2100;
  GroundMap map;
  map.reset(kWidth, std::vector<std::uint32_t>{kBlue});
  std::uint32_t ground = kBlue;
  std::set<int> other;
  for (int x = 0; x < kWidth; ++x) other.insert(x);
  int bare = 0;
  for (int round = 0; round < 4000; ++round) {
    const int begin = number(kWidth);
    const int end = begin + 1 + number(std::min(1000, kWidth - begin));
    const std::uint32_t word = number(40) == 0 ? (ground == kBlue ? kRed : kBlue) : ground;
    const int kind = number(3);
    each_block_span(begin, end, [&](const BlockSpan& span) {
      const std::uint64_t bits = std::uint64_t{random()} << 32 | random();
      for (int x = span.begin; x < span.end; ++x) {
        if (kind == 0) other.erase(x);
        if (kind == 0 && ((bits & span.all) >> (x / 16 - span.first) & 1) != 0) other.insert(x);
        if (kind == 1) other.insert(x);
      }
      if (kind == 0 && word != ground) {
        for (int x = 0; x < kWidth; ++x) other.insert(x);
        ground = word;
        for (int x = span.begin; x < span.end; ++x) other.erase(x);
        for (int x = span.begin; x < span.end; ++x) {
          if ((bits >> (x / 16 - span.first) & 1) != 0) other.insert(x);
        }
      }
      if (kind == 0) map.uncover_anew(0, span, word, bits & span.all);
      if (kind == 1) map.cover(0, span, span.all);
      const std::uint64_t covered = map.covered(0, span, ground);
      for (int x = span.begin; x < span.end; ++x) {
        const bool known = (covered >> (x / 16 - span.first) & 1) == 0;
        bare += known ? 1 : 0;
        if (known) REQUIRE_FALSE(other.contains(x));
      }
      CHECK(map.covered(0, span, kRed ^ kBlue ^ ground) == span.all);
    });
  }
  CHECK(bare > 10000);  // It must remember something to be worth its name.
}

TEST_CASE("An area that is covered is covered in all its rows and in no other") {
  GroundMap map;
  map.reset(400, std::vector<std::uint32_t>(6, kBlue));
  const BlockSpan all(0, 400);
  for (int y = 0; y < 6; ++y) map.uncover(y, all, kBlue, 0);
  map.cover(RectPx{100, 2, 50, 3});
  for (int y = 0; y < 6; ++y) {
    CHECK(map.covered(y, all, kBlue) == (y >= 2 && y < 5 ? std::uint64_t{0b1111000000} : 0));
  }
}

}  // namespace
}  // namespace sharit

#include "render/layout/wrap.hpp"

#include <cmath>
#include <limits>

#include <doctest/doctest.h>

#include "support/dice.hpp"
#include "support/seed.hpp"

using namespace sharit;

namespace {

/// Pieces of these widths with a space of 10 between.
std::vector<WrapPiece> pieces_of(const std::vector<std::int64_t>& widths) {
  std::vector<WrapPiece> pieces;
  std::int64_t pen = 0;
  for (const std::int64_t width : widths) {
    pieces.push_back({pen, pen + width, 0});
    pen += width + 10;
  }
  return pieces;
}

using Starts = std::vector<std::size_t>;

/// Whether every line is one piece or no wider than `width`.
bool possible(const std::vector<WrapPiece>& pieces, const Starts& starts, std::int64_t width) {
  for (std::size_t line = 0; line < starts.size(); ++line) {
    const std::size_t last = (line + 1 < starts.size() ? starts[line + 1] : pieces.size()) - 1;
    if (last > starts[line] && pieces[last].end - pieces[starts[line]].begin > width) return false;
  }
  return true;
}

/// The cost as the header has it, from the lines.
double cost_of(const std::vector<WrapPiece>& pieces, const Starts& starts) {
  const double even = static_cast<double>(pieces.back().end) / static_cast<double>(starts.size());
  double sum = 0;
  for (std::size_t line = 0; line < starts.size(); ++line) {
    const bool is_last = line + 1 == starts.size();
    const std::size_t last = (is_last ? pieces.size() : starts[line + 1]) - 1;
    const auto length = static_cast<double>(pieces[last].end - pieces[starts[line]].begin);
    const double square = std::pow((length - even) / even, 2);
    sum += is_last && length < even ? square * kLastLineWeight : square;
    if (!is_last) sum += pieces[last].cost;
    if (is_last && line > 0 && last == starts[line]) {
      sum += length < kShortLastLine * even ? kOrphan : kSingleLast;
    }
  }
  return sum;
}

bool single_short_last(const std::vector<WrapPiece>& pieces, const Starts& starts) {
  if (starts.size() < 2 || starts.back() + 1 != pieces.size()) return false;
  const double even = static_cast<double>(pieces.back().end) / static_cast<double>(starts.size());
  return static_cast<double>(pieces.back().end - pieces.back().begin) < kShortLastLine * even;
}

/// Every way to break up to some pieces into lines.
std::vector<Starts> all_ways(std::size_t pieces) {
  std::vector<Starts> ways;
  for (unsigned mask = 0; mask < 1U << (pieces - 1); ++mask) {
    Starts starts{0};
    for (std::size_t at = 1; at < pieces; ++at) {
      if ((mask >> (at - 1) & 1U) != 0) starts.push_back(at);
    }
    ways.push_back(starts);
  }
  return ways;
}

}  // namespace

TEST_CASE("what fits on one line stays on one line") {
  CHECK(balance_lines(pieces_of({50, 40}), 100).starts == Starts{0});
  CHECK(balance_lines({}, 100).starts.empty());
  CHECK(balance_lines(pieces_of({500}), 100).starts == Starts{0});
}

TEST_CASE("lines are even, not filled") {
  // Filled from the front: 4 and 1.
  CHECK(balance_lines(pieces_of({20, 20, 20, 20, 20}), 120).starts == Starts{0, 2});
  CHECK(balance_lines(pieces_of({30, 30, 30, 30, 30, 30}), 160).starts == Starts{0, 3});
}

TEST_CASE("one short word is not left for the last line") {
  // 90 + 20 is as good a filling of 95 as 40 + 70, and the only one of the second text.
  CHECK(balance_lines(pieces_of({40, 40, 20}), 95).starts == Starts{0, 1});
  CHECK(balance_lines(pieces_of({90, 20}), 95).starts == Starts{0, 1});
}

TEST_CASE("a disliked end is avoided, a liked one taken") {
  auto pieces = pieces_of({30, 30, 30, 30});
  CHECK(balance_lines(pieces, 120).starts == Starts{0, 2});
  pieces[1].cost = 1.0;
  CHECK(balance_lines(pieces, 120).starts == Starts{0, 1});
  pieces[1].cost = 0;
  pieces[0].cost = -1.0;
  CHECK(balance_lines(pieces, 120).starts == Starts{0, 1});
}

TEST_CASE("no way of breaking has fewer lines or is more even") {
  const auto seed = test::seed_from(std::nullopt, 20261123);
  REQUIRE(seed.has_value());
  MESSAGE("seed " << *seed);
  test::Dice dice(*seed);
  for (int round = 0; round < 2000; ++round) {
    std::vector<std::int64_t> widths(dice.between(1, 9));
    for (auto& width : widths) width = dice.between(5, 80);
    std::vector<WrapPiece> pieces = pieces_of(widths);
    for (auto& piece : pieces) {
      if (dice.chance(200)) piece.cost = dice.between(0, 40) / 100.0 - 0.1;
    }
    const std::int64_t width = dice.between(40, 200);
    const Starts found = balance_lines(pieces, width).starts;
    REQUIRE(possible(pieces, found, width));
    std::size_t fewest = pieces.size();
    double least = std::numeric_limits<double>::infinity();
    bool orphan_free = false;
    for (const Starts& way : all_ways(pieces.size())) {
      if (!possible(pieces, way, width)) continue;
      fewest = std::min(fewest, way.size());
    }
    for (const Starts& way : all_ways(pieces.size())) {
      if (way.size() != fewest || !possible(pieces, way, width)) continue;
      least = std::min(least, cost_of(pieces, way));
      orphan_free = orphan_free || !single_short_last(pieces, way);
    }
    CHECK(found.size() == fewest);
    if (orphan_free) CHECK_FALSE(single_short_last(pieces, found));
    CHECK(cost_of(pieces, found) == doctest::Approx(least));
    CHECK(balance_lines(pieces, width).cost == doctest::Approx(least));
  }
}

TEST_CASE("thousands of pieces are broken in no time") {
  const std::vector<WrapPiece> pieces = pieces_of(std::vector<std::int64_t>(8000, 30));
  CHECK(balance_lines(pieces, 400).starts.size() == 800);
}

#include "render/analysis/bidi.hpp"

#include <numeric>
#include <random>
#include <string>

#include <doctest/doctest.h>

#include "unit/render/analysis/helpers.hpp"

using namespace sharit;
using namespace sharit::analysis_test;

namespace {

std::vector<Level> levels_of(std::string_view text) {
  std::vector<Level> levels;
  for (const char digit : text) levels.push_back(Level{static_cast<std::uint8_t>(digit - '0')});
  return levels;
}

}  // namespace

TEST_CASE("levels of plain and mixed lines follow UAX #9") {
  CHECK(digits(resolve_levels(U"خبر عاجل!", Direction::kRtl)) == "111111111");
  CHECK(digits(resolve_levels(U"News 24!", Direction::kLtr)) == "00000000");
  CHECK(digits(resolve_levels(U"عام 2047", Direction::kRtl)) == "11112222");
  CHECK(digits(resolve_levels(U"زاد 3.5% أمس", Direction::kRtl)) == "111122211111");
  CHECK(digits(resolve_levels(U"شركة IBM (NYSE: IBM) ل", Direction::kRtl)) ==
        "1111122222222222222211");
  CHECK(digits(resolve_levels(U"say \"نعم\" to", Direction::kLtr)) == "000001110000");
  CHECK(digits(resolve_levels(U"News!", Direction::kRtl)) == "22221");
  CHECK(digits(resolve_levels(U"خبر!", Direction::kLtr)) == "1110");
  CHECK(digits(resolve_levels(U"٪٥٠", Direction::kRtl)) == "122");
}

TEST_CASE("no text has no levels") {
  CHECK(resolve_levels(U"", Direction::kRtl).empty());
  CHECK(visual_order({}).empty());
}

// Worked by hand from L2: highest level first, every run of that level or more turned round.
TEST_CASE("visual order turns runs from the highest level down") {
  CHECK(visual_order(levels_of("000")) == std::vector<std::uint32_t>{0, 1, 2});
  CHECK(visual_order(levels_of("111")) == std::vector<std::uint32_t>{2, 1, 0});
  CHECK(visual_order(levels_of("11221")) == std::vector<std::uint32_t>{4, 2, 3, 1, 0});
  CHECK(visual_order(levels_of("0112330")) == std::vector<std::uint32_t>{0, 3, 5, 4, 2, 1, 6});
  CHECK(visual_order(levels_of("22")) == std::vector<std::uint32_t>{0, 1});
}

TEST_CASE("visual order is a permutation that keeps even runs and turns odd ones") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random(seed);
  for (int round = 0; round < 2000; ++round) {
    std::vector<Level> levels(random() % 40);
    for (Level& level : levels) level = Level{static_cast<std::uint8_t>(random() % 5)};
    const std::vector<std::uint32_t> order = visual_order(levels);
    REQUIRE(order.size() == levels.size());
    std::vector<bool> seen(levels.size(), false);
    for (const std::uint32_t i : order) {
      REQUIRE(i < seen.size());
      REQUIRE_FALSE(seen[i]);
      seen[i] = true;
    }
    std::vector<std::size_t> place(levels.size());
    for (std::size_t i = 0; i < order.size(); ++i) place[order[i]] = i;
    for (std::size_t i = 1; i < levels.size(); ++i) {
      if (levels[i] != levels[i - 1]) continue;
      REQUIRE(place[i] == (is_rtl(levels[i]) ? place[i - 1] - 1 : place[i - 1] + 1));
    }
  }
}

TEST_CASE("a direction mark between two left-to-right letters changes no level") {
  const auto plain = resolve_levels(U"خبر ABC 12 عاجل", Direction::kRtl);
  auto marked = resolve_levels(U"خبر AB\u200EC 12 عاجل", Direction::kRtl);
  marked.erase(marked.begin() + 6);
  CHECK(plain == marked);
}

// FriBidi 1.0.8 by itself overlooks the closing bracket: level 2, and drawn the wrong way round.
TEST_CASE("a bracket after an emoji with VS16 closes its pair") {
  CHECK(digits(resolve_levels(U"خبر (Live \u2600\uFE0F) Radio", Direction::kRtl)) ==
        "1111122221111122222");
}

TEST_CASE("a guarded number is one number and a guarded word one word to the rest") {
  const std::vector<Guard> number{{{2, 7}, GuardKind::kNumber}};
  const std::vector<Guard> word{{{2, 7}, GuardKind::kWord}};
  // After an Arabic letter the number is an AN: the per cent sign stands apart (W2, W5).
  CHECK(digits(resolve_levels(U"ا 1 + 2% b", Direction::kRtl, number)) == "1122222112");
  // After a Hebrew letter it is an EN and takes the sign along; a word does not.
  CHECK(digits(resolve_levels(U"א 1 + 2% b", Direction::kRtl, number)) == "1122222212");
  CHECK(digits(resolve_levels(U"א 1 + 2% b", Direction::kRtl, word)) == "1122222222");
  CHECK(digits(resolve_levels(U"a 1 + 2% b", Direction::kLtr, number)) == "0000000000");
}

// FriBidi 1.0.8 knows Unicode 10 and takes younger emoji for Latin letters.
TEST_CASE("young emoji, marks and digits have the class that Unicode 15 gives them") {
  CHECK(visual_text(analyse("خبر 🟢 🥰 12", {})) == U"12 🥰 🟢 ربخ");
  CHECK(digits(resolve_levels(U"ب\u0898 b\u0898", Direction::kRtl)) == "11122");
  CHECK(digits(resolve_levels(U"\U00010D00 \U00010D31\U00010D32", Direction::kRtl)) == "1122");
}

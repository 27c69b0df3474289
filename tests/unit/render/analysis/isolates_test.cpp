#include "render/analysis/isolates.hpp"

#include <string>

#include <doctest/doctest.h>

#include "unit/render/analysis/helpers.hpp"

using namespace sharit;
using namespace sharit::analysis_test;

namespace {

std::u32string settled(std::u32string_view text) {
  MappedText value = mapped(text);
  (void)settle_isolates(value);
  return value.text;
}

}  // namespace

TEST_CASE("isolate controls without a partner are removed and counted") {
  MappedText value = mapped(U"\u2069خبر\u2067ABC\u2068");
  CHECK(settle_isolates(value) == 3);
  CHECK(value.text == U"خبرABC");
  CHECK(value.byte_offset == std::vector<std::uint32_t>{1, 2, 3, 5, 6, 7});
}

TEST_CASE("a single pair stays") {
  CHECK(settled(U"a \u2067خبر\u2069 b") == U"a \u2067خبر\u2069 b");
}

TEST_CASE("FSI takes the direction of its own first strong letter") {
  CHECK(settled(U"\u2068 12 خبر abc\u2069") == U"\u2067 12 خبر abc\u2069");
  CHECK(settled(U"\u2068 12 abc خبر\u2069") == U"\u2066 12 abc خبر\u2069");
  CHECK(settled(U"\u2068 12 \u2069خبر") == U"\u2066 12 \u2069خبر");
}

TEST_CASE("FSI does not look into an isolate within it") {
  // RLI inside holds Arabic; the letter of the outer content is Latin. Two pairs become marks.
  CHECK(settled(U"\u2068\u2067خبر\u2069abc\u2069") == U"\u200E\u200Fخبر\u200Fabc\u200E");
}

TEST_CASE("several pairs become marks of their direction") {
  CHECK(settled(U"\u2067PM\u2069\u206796 / 110\u2069") == U"\u200FPM\u200F\u200F96 / 110\u200F");
  CHECK(settled(U"\u2066a\u2069\u2066b\u2069") == U"\u200Ea\u200E\u200Eb\u200E");
}

TEST_CASE("deep nesting takes linear time") {
  const std::u32string deep = std::u32string(8000, U'\u2068') + std::u32string(8000, U'\u2069');
  CHECK(settled(deep).size() == 16000);
}

TEST_CASE("neighbouring isolates are read in the right order on screen") {
  // UAX #9: in the second isolate 110 stands to the left of 96. FriBidi 1.0.8 alone merges the two.
  CHECK(shows("\u2067PM\u2069\u206796 / 110\u2069", U"110 / 96", forced(DirectionPolicy::kRtl)));
  const Paragraph paragraph =
      analyse("\u2068 12 \u2069\u2068خبر\u2069", forced(DirectionPolicy::kRtl));
  const std::size_t digit = paragraph.text.find(U'1');
  REQUIRE(digit != std::u32string::npos);
  CHECK_FALSE(is_rtl(paragraph.levels[digit]));
}

#include "render/analysis/grapheme.hpp"

#include <vector>

#include <doctest/doctest.h>

using namespace sharit;

namespace {

std::vector<std::size_t> ends(std::u32string_view text) {
  std::vector<std::size_t> result;
  for (std::size_t at = 0; at < text.size(); result.push_back(at)) at = grapheme_end(text, at);
  return result;
}

using Ends = std::vector<std::size_t>;

}  // namespace

TEST_CASE("letters stand alone and keep their marks") {
  CHECK(ends(U"خبر") == Ends{1, 2, 3});
  CHECK(ends(U"مُدَرِّسٌ") == Ends{2, 4, 7, 9});
  CHECK(ends(U"e\u0301a") == Ends{2, 3});
}

TEST_CASE("ZWNJ and ZWJ stay with the letter before them") {
  CHECK(ends(U"ی\u200Cر") == Ends{2, 3});
  CHECK(ends(U"ه\u200D ") == Ends{2, 3});
}

TEST_CASE("direction marks are clusters of their own") {
  CHECK(ends(U"a\u200Eb") == Ends{1, 2, 3});
}

TEST_CASE("emoji sequences are one cluster each") {
  CHECK(ends(U"👨‍👩‍👧") == Ends{5});
  CHECK(ends(U"👍🏽👍") == Ends{2, 3});
  CHECK(ends(U"1\uFE0F\u20E3") == Ends{3});
  CHECK(ends(U"🏴\U000E0067\U000E0062\U000E007F!") == Ends{4, 5});
}

TEST_CASE("flags take letters two by two") {
  CHECK(ends(U"🇨🇦🇯🇵") == Ends{2, 4});
  CHECK(ends(U"🇨🇦🇯") == Ends{2, 3});
}

TEST_CASE("ZWJ joins pictographs only") {
  CHECK(ends(U"a\u200D👩") == Ends{2, 3});
  CHECK(ends(U"👩\u200Da") == Ends{2, 3});
}

TEST_CASE("a number sign takes the digit after it") {
  CHECK(ends(U"\u06DD١٢") == Ends{2, 3});
}

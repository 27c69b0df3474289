#include "render/analysis/joining.hpp"

#include <doctest/doctest.h>

using namespace sharit;

using Words = std::vector<CpRange>;

TEST_CASE("words are parted by spaces and punctuation") {
  CHECK(joining_words(U"خبر عاجل، الآن") == Words{{0, 3}, {4, 8}, {10, 14}});
  CHECK(joining_words(U"#خبر_عاجل") == Words{{1, 4}, {5, 9}});
  CHECK(joining_words(U"وWi-Fi") == Words{{0, 1}});
}

TEST_CASE("marks and tatweel belong to their word") {
  CHECK(joining_words(U"مُدَرِّسٌ") == Words{{0, 9}});
  CHECK(joining_words(U"مـــرحباً") == Words{{0, 9}});
}

TEST_CASE("letters that do not join keep the word whole") {
  CHECK(joining_words(U"دار") == Words{{0, 3}});
  CHECK(joining_words(U"شيء") == Words{{0, 3}});
  CHECK(joining_words(U"قراءة") == Words{{0, 5}});
  CHECK(joining_words(U"ءءء").empty());
}

TEST_CASE("ZWNJ, ZWJ and zero-width space do not part a word") {
  CHECK(joining_words(U"می\u200Cروم") == Words{{0, 6}});
  CHECK(joining_words(U"ه\u200D ") == Words{{0, 2}});
  CHECK(joining_words(U"مدر\u200Bسة") == Words{{0, 6}});
}

TEST_CASE("a direction mark between letters is inside the word, at its ends outside") {
  CHECK(joining_words(U"قال\u200Fوا") == Words{{0, 6}});
  CHECK(joining_words(U"\u200Fقال\u200F") == Words{{1, 4}});
}

TEST_CASE("text that is not cursive has no joining words") {
  CHECK(joining_words(U"News 24! שלום 👨‍👩‍👧 क्‍ष e\u0301 \u064E").empty());
  CHECK(joining_words(U"").empty());
}

TEST_CASE("other cursive scripts have joining words") {
  CHECK(joining_words(U"ܫܠܡܐ") == Words{{0, 4}});
  CHECK(joining_words(U"ߒߞߏ") == Words{{0, 3}});
}

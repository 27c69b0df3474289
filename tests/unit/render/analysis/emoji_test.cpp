#include "render/analysis/emoji.hpp"

#include <doctest/doctest.h>

using namespace sharit;

TEST_CASE("pictures ask for colour unless VS15 forbids it") {
  CHECK(is_emoji_cluster(U"😀"));
  CHECK_FALSE(is_emoji_cluster(U"😀\uFE0E"));
  CHECK(is_emoji_cluster(U"❤\uFE0F"));
  CHECK_FALSE(is_emoji_cluster(U"❤\uFE0E"));
  CHECK_FALSE(is_emoji_cluster(U"❤"));
}

TEST_CASE("sequences ask for colour") {
  CHECK(is_emoji_cluster(U"👨‍👩‍👧"));
  CHECK(is_emoji_cluster(U"🇮🇶"));
  CHECK(is_emoji_cluster(U"👍🏽"));
  CHECK(is_emoji_cluster(U"☝🏽"));
  CHECK(is_emoji_cluster(U"👁‍🗨"));
}

TEST_CASE("digits ask for colour only as keycaps") {
  CHECK_FALSE(is_emoji_cluster(U"3"));
  CHECK_FALSE(is_emoji_cluster(U"3\uFE0F"));
  CHECK(is_emoji_cluster(U"3\uFE0F\u20E3"));
  CHECK(is_emoji_cluster(U"#\u20E3"));
}

TEST_CASE("letters, symbols and marks do not ask for colour") {
  for (const char32_t* text : {U"خ", U"A\uFE0F", U"©", U"→", U"★", U"ﷺ", U"\u200D", U"خ\u064E"}) {
    CHECK_FALSE(is_emoji_cluster(text));
  }
}

#include "render/scene/word_pace.hpp"

#include <doctest/doctest.h>

namespace sharit {

TEST_CASE("words are what stands between spaces") {
  CHECK(count_words("افتتاح خط المترو") == 3);
  CHECK(count_words("  one \t two  ") == 2);
  CHECK(count_words("") == 1);
}

TEST_CASE("the way of a word is the mean over all texts, long ones counting more") {
  WordPace pace;
  CHECK(pace.px_per_word() == 0.0);
  pace.note("one two", F26::from_px(200));
  CHECK(pace.px_per_word() == doctest::Approx(100));
  pace.note("one two three four five six", F26::from_px(1400));
  CHECK(pace.px_per_word() == doctest::Approx(200));
}

TEST_CASE("a text that takes no way tells nothing") {
  WordPace pace;
  pace.note("one two three four", F26{0});
  CHECK(pace.px_per_word() == 0.0);
}

}  // namespace sharit

#include "render/scene/word_pace.hpp"

#include <doctest/doctest.h>

namespace sharit {
namespace {

ShapedLine line_of(int advance_px, bool truncated = false) {
  ShapedLine line;
  line.advance = F26::from_px(advance_px);
  line.report.truncated = truncated;
  return line;
}

}  // namespace

TEST_CASE("words are what stands between spaces") {
  CHECK(count_words("افتتاح خط المترو") == 3);
  CHECK(count_words("  one \t two  ") == 2);
  CHECK(count_words("") == 1);
}

TEST_CASE("the width of a word is the mean over all lines, long ones counting more") {
  WordPace pace;
  CHECK(pace.px_per_word() == 0.0);
  pace.note("one two", line_of(200));
  CHECK(pace.px_per_word() == doctest::Approx(100));
  pace.note("one two three four five six", line_of(1400));
  CHECK(pace.px_per_word() == doctest::Approx(200));
}

TEST_CASE("a line cut to its limit tells nothing: its text is longer than it") {
  WordPace pace;
  pace.note("one two three four", line_of(50, true));
  CHECK(pace.px_per_word() == 0.0);
}

}  // namespace sharit

#include "render/analysis/truncate.hpp"

#include <string>

#include <doctest/doctest.h>

#include "render/analysis/grapheme.hpp"
#include "unit/render/analysis/helpers.hpp"

using namespace sharit;
using namespace sharit::analysis_test;

namespace {

std::u32string cut(std::u32string_view text, std::uint32_t clusters,
                   Direction base = Direction::kRtl) {
  MappedText value = mapped(text);
  truncate(value, base, {clusters, false}, static_cast<std::uint32_t>(text.size()));
  return value.text;
}

}  // namespace

TEST_CASE("a text within the limit stays whole") {
  CHECK(cut(U"خبر عاجل", 8) == U"خبر عاجل");
  CHECK(cut(U"خبر عاجل", 0) == U"خبر عاجل");
  CHECK(cut(U"مُدَرِّسٌ", 4) == U"مُدَرِّسٌ");  // nine code points, four clusters
}

TEST_CASE("a longer text ends at a space, with an ellipsis of the base direction") {
  CHECK(cut(U"خبر عاجل الآن", 11) == U"خبر عاجل\u200F…\u200F");
  CHECK(cut(U"خبر عاجل الآن", 8) == U"خبر\u200F…\u200F");
  CHECK(cut(U"خبر عاجل الآن", 9) == U"خبر عاجل\u200F…\u200F");
  CHECK(cut(U"one two three", 8, Direction::kLtr) == U"one two\u200E…\u200E");
}

TEST_CASE("without a space nearby it ends between clusters") {
  const std::u32string word(50, U'ه');
  CHECK(cut(word, 30) == std::u32string(29, U'ه') + U"\u200F…\u200F");
  CHECK(cut(U"a " + word, 30) == U"a " + std::u32string(27, U'ه') + U"\u200F…\u200F");
  CHECK(cut(U"مُدَرِّسٌ", 3) == U"مُدَ\u200F…\u200F");
}

TEST_CASE("an open isolate is closed before the ellipsis") {
  CHECK(cut(U"قال \u2066one two three\u2069 ثم", 10) == U"قال \u2066one\u2069\u200F…\u200F");
}

TEST_CASE("the smallest limits leave an ellipsis") {
  CHECK(cut(U"خبر", 1) == U"\u200F…\u200F");
  CHECK(cut(U"خبر", 2) == U"خ\u200F…\u200F");
}

TEST_CASE("what is appended has the byte of what was cut off") {
  MappedText value = mapped(U"خبر عاجل");
  CHECK(truncate(value, Direction::kRtl, {5, false}, 8));
  CHECK(value.byte_offset == std::vector<std::uint32_t>{0, 1, 2, 3, 3, 3});
}

TEST_CASE("the ellipsis stands at the left end of a right-to-left line that ends in Latin") {
  AnalysisOptions options;
  options.max_length = 18;
  const Paragraph paragraph = analyse("خبر عاجل من News Agency Limited اليوم", options);
  CHECK(paragraph.report.truncated);
  CHECK(visual_text(paragraph).front() == U'…');
  CHECK(shows("خبر عاجل من News Agency Limited اليوم", U"…News", options));
}

TEST_CASE("the hard limit holds without a display limit") {
  MappedText value = mapped(std::u32string(kMaxCodePoints + 500, U'خ'));
  CHECK(truncate(value, Direction::kRtl, {0, false}, 40000));
  CHECK(value.text.size() <= kMaxCodePoints);
  CHECK(value.text.size() > kMaxCodePoints - 10);
  MappedText exact = mapped(std::u32string(kMaxCodePoints, U'خ'));
  CHECK_FALSE(truncate(exact, Direction::kRtl, {0, false}, 32000));
}

TEST_CASE("a text that was cut before gets its ellipsis") {
  MappedText value = mapped(U"خبر ");
  CHECK(truncate(value, Direction::kRtl, {0, true}, 100));
  CHECK(value.text == U"خبر\u200F…\u200F");
  CHECK(value.byte_offset.back() == 3);
}

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "render/analysis/joining.hpp"
#include "render/analysis/paragraph.hpp"
#include "render/analysis/properties.hpp"
#include "unit/render/analysis/helpers.hpp"

// Strings nobody should send. What must hold for any text is in paragraph_test.cpp; here is what
// these should look like.

using namespace sharit;
using namespace sharit::analysis_test;

namespace {

std::u32string repeated(std::u32string_view text, int times) {
  std::u32string result;
  for (int i = 0; i < times; ++i) result += text;
  return result;
}

Paragraph whole(std::u32string_view text) {
  AnalysisOptions options = forced(DirectionPolicy::kRtl);
  options.max_length = 0;
  return analyse(to_utf8(text), options);
}

std::vector<std::u32string> clusters_of(std::u32string_view text) {
  const Paragraph paragraph = whole(text);
  std::vector<std::u32string> result;
  for (const Cluster& cluster : paragraph.clusters) {
    result.push_back(paragraph.text.substr(cluster.range.begin, cluster.range.size()));
  }
  return result;
}

}  // namespace

TEST_CASE("brackets nested beyond what UAX #9 pairs stay in their places") {
  // BD16 gives up at 63; all of it is neutral between Arabic letters then.
  const Paragraph deep = whole(U"خ" + repeated(U"([{", 200) + U"ب" + repeated(U"}])", 200) + U"ر");
  CHECK(std::ranges::all_of(deep.levels, [](Level level) { return level == Level{1}; }));
  const Paragraph latin = whole(U"خ" + repeated(U"(", 40) + U"abc" + repeated(U")", 40) + U"ر");
  CHECK(visual_text(latin) == U"ر" + repeated(U")", 40) + U"abc" + repeated(U"(", 40) + U"خ");
}

TEST_CASE("five hundred quotation marks are neutral") {
  const Paragraph quotes = whole(U"قال " + repeated(U"\"“", 250) + U" نعم");
  CHECK(std::ranges::all_of(quotes.levels, [](Level level) { return level == Level{1}; }));
}

TEST_CASE("regional indicators go two by two and the odd one alone") {
  CHECK(clusters_of(U"🇮🇶🇪") == std::vector<std::u32string>{U"🇮🇶", U"🇪"});
  CHECK(clusters_of(repeated(U"🇮", 501)).size() == 251);
}

TEST_CASE("storms of joiners stay in one cluster and join the word") {
  const std::u32string storm = U"م" + repeated(U"\u200D\u200C", 3000) + U"م";
  CHECK(clusters_of(storm).size() == 2);
  CHECK(joining_words(storm) == std::vector<CpRange>{{0, 6002}});
}

TEST_CASE("selectors, keycaps and enclosing marks on odd bases ask for no colour") {
  for (const char32_t* text :
       {U"خ\uFE0F", U"A\uFE0F", U"\u20E3", U"خ\u20E3", U"ع\u20DD", U"5\uFE0F"}) {
    const Paragraph paragraph = whole(text);
    REQUIRE(paragraph.clusters.size() == 1);
    CHECK_FALSE(paragraph.clusters.front().emoji);
  }
}

TEST_CASE("tags without a flag are nothing to see") {
  CHECK(whole(U"\U000E0041\U000E0042").empty());
  CHECK(clusters_of(U"خ\U000E0041ب").size() == 2);
}

TEST_CASE("number signs stand before their digits in one cluster, at one level") {
  for (char32_t sign : {0x600, 0x601, 0x602, 0x603, 0x604, 0x605, 0x6DD, 0x8E2}) {
    const std::u32string text = std::u32string(U"سنة ") + sign + U"١٢٣";
    CAPTURE(static_cast<unsigned>(sign));
    CHECK(digits(whole(text).levels) == "11112222");
    CHECK(clusters_of(text)[4].size() == 2);
  }
}

TEST_CASE("decomposed hamza stays with its letter and its word") {
  CHECK(clusters_of(U"ا\u0654ن").size() == 2);
  CHECK(whole(U"خانه\u0654 ما").joining_words == std::vector<CpRange>{{0, 5}, {6, 8}});
  CHECK(whole(U"و\u0654ا\u0655ي\u0654").joining_words.size() == 1);
}

TEST_CASE("a whole sentence of presentation forms reads like its letters") {
  const std::u32string forms =
      U"\uFE8D\uFEDF\uFEA8\uFE92\uFEAE \uFE8D\uFEDF\uFEF4\uFEEE\uFEE1: 12 \uFEFB "
      U"\uFE97\uFECC\uFEE0\uFEF4\uFEDC";
  const Paragraph paragraph = whole(forms);
  CHECK(paragraph.text == U"الخبر اليوم: 12 لا تعليك");
  CHECK(paragraph.levels == whole(paragraph.text).levels);
}

TEST_CASE("letters and digits of every right-to-left script run their way") {
  for (const std::u32string_view word : {U"ߒߞߏ", U"ܫܠܡܐ", U"𞤀𞤣𞤤", U"𐴀𐴞", U"މާލެ",
                                         U"ࡀࡁࡂ", U"ࠀࠁࠂ", U"𐤀𐤁", U"𞸀𞸁", U"ﷺ", U"𐼰𐼱"}) {
    const std::u32string text = std::u32string(word) + U" 12 ab";
    const std::string levels = digits(whole(text).levels);
    CAPTURE(to_utf8(text));
    CHECK(levels == std::string(word.size() + 1, '1') + "22122");
  }
  CHECK(digits(whole(U"ߒ ߁߂").levels) == "1111");  // the digits of N'Ko are R
}

TEST_CASE("the first letters of every block take the side of their class") {
  for (char32_t c = 0x80; c < 0x20000; c += 0x10) {
    const CharProperties properties = char_properties(c);
    if (!properties.letter || properties.mark) continue;
    const std::u32string text = {U'ا', U' ', c, U' ', c, U'ا'};
    CAPTURE(static_cast<unsigned>(c));
    const std::string levels = digits(resolve_levels(text, Direction::kRtl));
    if (properties.bidi == BidiKind::kLeft) CHECK(levels == "112221");
    if (properties.bidi == BidiKind::kRight) CHECK(levels == "111111");
  }
}

TEST_CASE("controls of direction anywhere leave no override and no open isolate") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random(seed);
  constexpr std::u32string_view kControls =
      U"\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u200E\u200F\u061C";
  for (int round = 0; round < 500; ++round) {
    std::u32string text;
    for (int i = 0; i < 40; ++i) {
      if (random() % 2 == 0) text += kControls[random() % kControls.size()];
      text += U"abخب1٢ (."[random() % 9];
    }
    const Paragraph paragraph = whole(text);
    int open = 0;
    for (const char32_t c : paragraph.text) {
      REQUIRE((c < 0x202A || c > 0x202E));
      REQUIRE(c != 0x2068);
      if (c == 0x2066 || c == 0x2067) ++open;
      if (c == 0x2069) REQUIRE(--open >= 0);
    }
    REQUIRE(open == 0);
    // With one isolate at most nothing lies deeper than its number.
    REQUIRE(std::ranges::all_of(paragraph.levels, [](Level level) { return level <= Level{4}; }));
  }
}

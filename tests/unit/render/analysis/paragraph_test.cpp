#include "render/analysis/paragraph.hpp"

#include <random>
#include <string>

#include <doctest/doctest.h>

#include "render/analysis/mapped_text.hpp"
#include "unit/render/analysis/helpers.hpp"

using namespace sharit;
using namespace sharit::analysis_test;

namespace {

// What every paragraph promises, whatever it was made of.
void check_promises(const Paragraph& paragraph, std::size_t bytes) {
  const std::size_t size = paragraph.text.size();
  REQUIRE(size <= kMaxCodePoints);
  REQUIRE(paragraph.levels.size() == size);
  REQUIRE(paragraph.scripts.size() == size);
  REQUIRE(paragraph.byte_offset.size() == size + 1);
  REQUIRE(paragraph.byte_offset.back() == bytes);
  for (std::size_t i = 0; i < size; ++i) {
    REQUIRE(paragraph.byte_offset[i] <= paragraph.byte_offset[i + 1]);
    const char32_t c = paragraph.text[i];
    REQUIRE(c >= 0x20);
    REQUIRE((c < 0x202A || c > 0x202E));
    REQUIRE(c != 0xFEFF);
    REQUIRE(c != 0x2068);
  }
  std::uint32_t at = 0;
  std::vector<bool> boundary(size + 1, false);
  for (const Cluster& cluster : paragraph.clusters) {
    REQUIRE(cluster.range.begin == at);
    REQUIRE_FALSE(cluster.range.empty());
    boundary[at] = true;
    at = cluster.range.end;
  }
  REQUIRE(at == size);
  boundary[size] = true;
  std::uint32_t after = 0;
  for (const CpRange& word : paragraph.joining_words) {
    REQUIRE(word.begin >= after);
    REQUIRE(word.end > word.begin);
    REQUIRE(word.end <= size);
    REQUIRE(boundary[word.begin]);
    REQUIRE(boundary[word.end]);
    after = word.end;
  }
}

// Letters, digits, signs and traps that meet each other in bad luck and bad faith.
constexpr std::u32string_view kAlphabet =
    U"خبرعاجللاإشيءۀڵگ ABCxyz 0123 ١٢٣ ۱۲۳ .,:;!?-+/%$#@_()[]«»“”‘’،؟ \u00A0\t\n\u2028"
    U"\u064B\u064E\u0651\u0670\u0610\u06DD\u0600\u0640\u200B\u200C\u200D\u200E\u200F\u061C\u034F"
    U"\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\uFEFF\u00AD\uFFFC\uFFFD"
    U"\uFEFB\uFEE3\uFE76\uFDFA\uFDF2😀❤\uFE0E\uFE0F👨👩🏽🇮🇶\u20E3שלוםܫܠकि"
    U"\u0301"
    U"각"
    U"ᄀ"
    U"\U000E0067"
    U"\U0010FFFF";

}  // namespace

TEST_CASE("an ordinary headline has all its parts") {
  const Paragraph paragraph = analyse("عاجل: فاز 3-1 \n", in_language("ar"));
  CHECK(paragraph.text == U"عاجل: فاز 3-1");
  CHECK(paragraph.base == Direction::kRtl);
  CHECK(paragraph.language == "ar");
  CHECK(digits(paragraph.levels) == "1111111111212");
  CHECK(paragraph.clusters.size() == 13);
  CHECK(paragraph.joining_words == std::vector<CpRange>{{0, 4}, {6, 9}});
  CHECK(paragraph.byte_offset ==
        std::vector<std::uint32_t>{0, 2, 4, 6, 8, 9, 10, 12, 14, 16, 17, 18, 19, 22});
  check_promises(paragraph, 22);
}

TEST_CASE("nothing to see gives an empty paragraph") {
  for (const char* text : {"", "   ", "\u200B\u200E\u200C", "\xEF\xBB\xBF\n"}) {
    const Paragraph paragraph = analyse(text, {});
    CHECK(paragraph.empty());
    CHECK(paragraph.clusters.empty());
    check_promises(paragraph, std::string_view(text).size());
  }
}

TEST_CASE("a forced direction overrides the text") {
  CHECK(analyse("خبر", forced(DirectionPolicy::kLtr)).base == Direction::kLtr);
  CHECK(analyse("News", forced(DirectionPolicy::kRtl)).base == Direction::kRtl);
}

TEST_CASE("the report counts what was changed") {
  const Paragraph paragraph = analyse("\xD8 \u202Eخبر\u202C\u00AD \uFEFB", {});
  CHECK(paragraph.report.ill_formed == 1);
  CHECK(paragraph.report.dropped == 3);
  CHECK(paragraph.report.presentation_forms == 1);
  CHECK_FALSE(paragraph.report.truncated);
}

TEST_CASE("presentation forms read like their letters") {
  const Paragraph forms = analyse("\uFEE3\uFEAE\uFEA3\uFE92\uFE8E", {});
  const Paragraph letters = analyse("مرحبا", {});
  CHECK(forms.text == letters.text);
  CHECK(forms.levels == letters.levels);
  CHECK(forms.joining_words == letters.joining_words);
}

TEST_CASE("emoji clusters are marked and digits are not") {
  const Paragraph paragraph = analyse("خبر 3 👨‍👩‍👧 1️⃣ ❤", {});
  std::u32string emoji;
  for (const Cluster& cluster : paragraph.clusters) {
    if (cluster.emoji)
      emoji += paragraph.text.substr(cluster.range.begin, cluster.range.size()) + U"|";
  }
  CHECK(emoji == U"👨‍👩‍👧|1️⃣|");
}

TEST_CASE("the display limit cuts long headlines and the hard limit endless ones") {
  std::string endless;
  for (int i = 0; i < 5000; ++i) endless += "خبر طويل جدا ";
  const Paragraph shown = analyse(endless, {});
  CHECK(shown.report.truncated);
  CHECK(shown.clusters.size() <= 242);  // 240 and the two marks at the ellipsis
  CHECK(shown.clusters.size() > 220);
  check_promises(shown, endless.size());

  AnalysisOptions unlimited;
  unlimited.max_length = 0;
  const Paragraph whole = analyse(endless, unlimited);
  CHECK(whole.report.truncated);
  CHECK(whole.text.size() > kMaxCodePoints - 100);
  check_promises(whole, endless.size());
}

TEST_CASE("forms that grow into several letters keep to the hard limit") {
  std::string forms;
  for (int i = 0; i < 15900; ++i) forms += "\uFD50";  // three letters each
  AnalysisOptions unlimited;
  unlimited.max_length = 0;
  const Paragraph paragraph = analyse(forms, unlimited);
  CHECK(paragraph.report.truncated);
  check_promises(paragraph, forms.size());
}

TEST_CASE("a number sign does not take the letter behind it into its level") {
  // U+0604 is of class AN and of Grapheme_Cluster_Break Prepend.
  const Paragraph letters = analyse("\u0604عش", {});
  REQUIRE(letters.clusters.size() == 3);
  CHECK(letters.levels[0] == Level{2});
  CHECK(letters.levels[1] == Level{1});
  // Digits are of its own level and stay under it.
  CHECK(analyse("\u0604١٢", {}).clusters.size() == 2);
}

TEST_CASE("random text keeps every promise, and reading it twice changes nothing") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random(seed);
  for (int round = 0; round < 4000; ++round) {
    std::u32string text;
    for (std::size_t n = random() % 60; n > 0; --n) text += kAlphabet[random() % kAlphabet.size()];
    AnalysisOptions options;
    options.max_length = random() % 3 == 0 ? static_cast<std::uint32_t>(random() % 40) : 0;
    if (random() % 4 == 0) options.direction = DirectionPolicy::kRtl;
    const std::string bytes = to_utf8(text);
    CAPTURE(bytes);
    check_promises(analyse(bytes, options), bytes.size());

    options.max_length = 0;
    options.guards = {.tokens = false, .signed_numbers = false};
    options.direction = DirectionPolicy::kRtl;
    const Paragraph once = analyse(bytes, options);
    const Paragraph twice = analyse(to_utf8(once.text), options);
    REQUIRE(twice.text == once.text);
    REQUIRE(twice.levels == once.levels);
    REQUIRE(twice.report.dropped == 0);
  }
}

TEST_CASE("random bytes keep every promise") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random(seed);
  for (int round = 0; round < 4000; ++round) {
    std::string bytes(random() % 80, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random() % 256);
    check_promises(analyse(bytes, {}), bytes.size());
  }
}

#include "render/layout/line_break.hpp"

#include "support/utf8_text.hpp"
#include "unit/render/layout/helpers.hpp"

using namespace sharit;
using test::read;

namespace {

/// The text with "|" where a line may begin; marks of direction left out.
std::string broken(std::string_view text, std::string language = "ar") {
  static LineBreaker breaker;
  const Paragraph paragraph = read(text, std::move(language));
  const auto points = breaker.opportunities(paragraph);
  std::u32string shown;
  auto next = points.begin();
  for (std::uint32_t at = 0; at < paragraph.text.size(); ++at) {
    if (next != points.end() && *next == at) {
      shown += U'|';
      ++next;
    }
    if (paragraph.text[at] != U'\u200E') shown += paragraph.text[at];
  }
  CHECK(next == points.end());
  return test::to_utf8(shown);
}

}  // namespace

TEST_CASE("a line may end after a space, not at a no-break space") {
  CHECK(broken("خبر عاجل الآن") == "خبر |عاجل |الآن");
  CHECK(broken("خبر\u00A0عاجل الآن") == "خبر\u00A0عاجل |الآن");
  CHECK(broken("12\u202Fكم") == "12\u202Fكم");
}

TEST_CASE("a zero width space lets a line end, a word joiner and ZWNJ do not") {
  CHECK(broken("خبر\u200Bعاجل") == "خبر\u200B|عاجل");
  CHECK(broken("می\u200Cروم") == "می\u200Cروم");
  CHECK(broken("ab\u2060cd", "en") == "ab\u2060cd");
}

TEST_CASE("brackets, quotes and marks of punctuation stay with their words") {
  CHECK(broken("قال (الوزير) أمس: «نعم» ؟") == "قال |(الوزير) |أمس: |«نعم» ؟");
  CHECK(broken("زاد 3.5% إلى $45.30") == "زاد |3.5% |إلى |$45.30");
}

TEST_CASE("Japanese and Thai break without spaces by their own rules") {
  CHECK(broken("今日は晴れ。", "ja") == "今|日|は|晴|れ。");
  CHECK(broken("ภาษาไทย", "th") == "ภาษา|ไทย");
}

TEST_CASE("an emoji sequence is never parted") {
  CHECK(broken("خبر 👨‍👩‍👧 اليوم 🇮🇶") ==
        "خبر |👨‍👩‍👧 |اليوم |🇮🇶");
}

TEST_CASE("guards change no opportunity") {
  AnalysisOptions options;
  options.language = "ar";
  LineBreaker breaker;
  for (const std::string_view text : {"اتصل +964 770-123-4567 الآن", "يوم 2026-05-12 القادم",
                                      "زر https://example.org/a/b الآن", "الحرارة -12 اليوم"}) {
    const auto count = [&](bool guards) {
      options.guards = {guards, guards};
      return breaker.opportunities(analyse(text, options)).size();
    };
    CHECK(count(true) == count(false));
  }
}

TEST_CASE("a text without opportunities has none") {
  CHECK(broken("") == "");
  CHECK(broken("خبر") == "خبر");
}

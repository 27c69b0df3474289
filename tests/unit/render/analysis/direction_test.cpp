#include "render/analysis/direction.hpp"

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "render/analysis/mapped_text.hpp"
#include "render/analysis/paragraph.hpp"
#include "render/analysis/utf8.hpp"
#include "support/dice.hpp"
#include "support/headline_maker.hpp"

using namespace sharit;

namespace {

constexpr DirectionContext kPlain{};
constexpr DirectionContext kArabicFeed{.threshold = 0.3, .neutral = Direction::kRtl};

struct Case {
  const char* text;
  Direction direction;
};

std::vector<WordShare> shares_of(const std::vector<std::string>& headlines) {
  std::vector<WordShare> shares;
  for (const std::string& headline : headlines) shares.push_back(count_word_directions(headline));
  return shares;
}

}  // namespace

TEST_CASE("a headline reads as most of its words start") {
  for (const auto& [text, direction] : std::vector<Case>{
           {"NATO: بيان مشترك", Direction::kRtl},
           {"FIFA تعلن موعد قرعة البطولة المدرسية", Direction::kRtl},
           {"Markets rally!", Direction::kLtr},
           {"iPhone أم Android؟ استطلاع عن هواتف الطلاب", Direction::kRtl},
           {"شركة Airbus تسلّم أول طائرة A320neo لخطوط الساحل", Direction::kRtl},
           {"الرحلة QR 1042 تصل مع تأخير 35 دقيقة (البوابة B7)", Direction::kRtl},
           {"للحجز: +966 11 555 0100 أو info@harbour.example", Direction::kRtl},
           {"Harbour Daily: الميناء يستقبل سفينة جديدة", Direction::kRtl},
           {"New museum “متحف الساحل” opens on Friday", Direction::kLtr},
           {"2026: عام السياحة البحرية", Direction::kRtl},
           {"(عاجل) توقف مؤقت لخدمة العبّارات", Direction::kRtl},
           {"GPS وWi-Fi في حافلات المدينة مجاناً", Direction::kRtl},
           {"LTE Advanced Pro", Direction::kLtr},
           {"A–Z: دليل النباتات", Direction::kRtl},
           {"Q&A مع مدير المتحف", Direction::kRtl},
           {"دورة في لغة C<T> للمبتدئين", Direction::kRtl},
           {"کتاب‌خانه‌های شهر تا ساعت ۲۲ باز می‌مانند",
            Direction::kRtl},
           {"کراچی کے ساحل پر صفائی مہم کا آغاز", Direction::kRtl},
           {"שלום לכולם", Direction::kRtl},
           {"👨‍👩‍👧‍👦 يوم العائلة في الحديقة", Direction::kRtl},
           {"Порт открыт", Direction::kLtr},
       }) {
    CAPTURE(text);
    CHECK(headline_direction(text, kPlain) == direction);
    CHECK(headline_direction(text, kArabicFeed) == direction);
  }
}

TEST_CASE("exactly the threshold is not more than the threshold") {
  CHECK(headline_direction("one two three أربعة خمسة", kPlain) == Direction::kLtr);  // 0.4
  CHECK(headline_direction("one ثان three أربعة five", kArabicFeed) == Direction::kRtl);
  CHECK(headline_direction("one two ثالث أربعة خمسة", kPlain) == Direction::kRtl);   // 0.6
  CHECK(headline_direction("a b c d e f g ح ط ي", kArabicFeed) == Direction::kLtr);  // 0.3
}

TEST_CASE("words without a strong letter do not count") {
  CHECK(count_word_directions("2.4% 10:30 -12 +964 ... ؟ ، ؛ 😀 🇮🇶 ١٢٣ ۱۲۳ \u200F \u200E \u061C")
            .rtl == 0);
  CHECK(count_word_directions("2.4% 10:30 -12 +964 ... ؟ ، ؛ 😀 🇮🇶 ١٢٣ ۱۲۳ \u200F \u200E \u061C")
            .ltr == 0);
}

TEST_CASE("a direction mark does not make a Latin word right-to-left") {
  const WordShare share = count_word_directions("\u200FABC\u200F \u061C(DEF)");
  CHECK(share.rtl == 0);
  CHECK(share.ltr == 2);
}

TEST_CASE("URLs, e-mail addresses and handles do not count") {
  for (const char* text :
       {"https://harbour.example/ar/guide?id=7", "(www.harbour.example)", "«info@harbour.example»،",
        "@user_1", "HTTP://EXAMPLE.ORG", "harbour.example/news", "mailto:info@harbour.example"}) {
    CAPTURE(text);
    const WordShare share = count_word_directions(text);
    CHECK(share.ltr == 0);
    CHECK(share.rtl == 0);
  }
  CHECK(headline_direction("اقرأ https://a.example/x https://b.example/y https://c.example/z",
                           kPlain) == Direction::kRtl);
}

TEST_CASE("words that only resemble addresses count") {
  CHECK(count_word_directions("C++ C# A/B Wi-Fi 3G #COP30 e.g. U.S.").ltr == 8);
  CHECK(count_word_directions("#خبر_عاجل وWi-Fi بـinfo@harbour.example").rtl == 3);
}

TEST_CASE("any white space parts words") {
  CHECK(count_word_directions("خبر\nعاجل\tالآن\u00A0هنا\u2028ثم\u3000نعم").rtl == 6);
}

TEST_CASE("without a strong letter the context answers") {
  CHECK(headline_direction("12:30 – 14:45", kPlain) == Direction::kLtr);
  CHECK(headline_direction("12:30 – 14:45", kArabicFeed) == Direction::kRtl);
  CHECK(headline_direction("", kArabicFeed) == Direction::kRtl);
}

TEST_CASE("the context of a feed follows most of its headlines") {
  const auto arabic = shares_of({"خبر أول", "خبر ثان", "Market news", "12:30", "10:15", "9:00"});
  CHECK(feed_direction_context(arabic).threshold == 0.3);
  CHECK(feed_direction_context(arabic).neutral == Direction::kRtl);
  const auto english = shares_of({"Market news", "More news", "خبر أول"});
  CHECK(feed_direction_context(english).threshold == 0.4);
  CHECK(feed_direction_context(english).neutral == Direction::kLtr);
  const auto tied = shares_of({"خبر أول", "Market news"});
  CHECK(feed_direction_context(tied).threshold == 0.4);
  CHECK(feed_direction_context(tied).neutral == Direction::kLtr);
  CHECK(feed_direction_context({}).neutral == Direction::kLtr);
}

TEST_CASE("ill-formed bytes and very long text are tolerated") {
  CHECK(headline_direction("\xD8خبر عاجل\xFF", kPlain) == Direction::kRtl);
  std::string endless;
  for (int i = 0; i < 50000; ++i) endless += "a@";
  CHECK(headline_direction(endless, kPlain) == Direction::kLtr);
}

TEST_CASE("analyse takes the same direction, even when it cuts the text") {
  std::string text = "One two three four five six seven eight nine ten";
  for (int i = 0; i < 60; ++i) text += " كلمة";
  AnalysisOptions options;
  options.max_length = 30;
  CHECK(analyse(text, options).base == headline_direction(text, kPlain));
  CHECK(analyse(text, options).base == Direction::kRtl);
}

TEST_CASE("mixed lines go by the share of their words, in the feed's favour") {
  const char* const a_third = "شاهد THE END: https://a.example/1 www.b.example";  // 1 of 3
  CHECK(headline_direction(a_third, kPlain) == Direction::kLtr);
  CHECK(headline_direction(a_third, kArabicFeed) == Direction::kRtl);
  for (const auto& [text, direction] : std::vector<Case>{
           {"قمة G20: New deal on trade and climate", Direction::kLtr},     // 1 of 8
           {"FIFA World Cup: المنتخب يتأهل إلى النهائي", Direction::kRtl},  // 4 of 7
           {"@user_1 @user_2 https://a.example/x خبر", Direction::kRtl},    // 1 of 1
           {"“هدف!” 3-1 2026 10:30 GOAL", Direction::kRtl},                 // 1 of 2
           {"COVIDكورونا", Direction::kLtr},                                // starts Latin
           {"الـF-16 تحلق", Direction::kRtl},
           {"ߒߞߏ ߞߊ߲", Direction::kRtl},
           {"𞤀𞤣𞤤𞤢𞤥 news", Direction::kRtl},
           {"ܫܠܡܐ", Direction::kRtl},
           {"𐴀𐴞", Direction::kRtl},
           {"ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ", Direction::kLtr},
       }) {
    CAPTURE(text);
    CHECK(headline_direction(text, kPlain) == direction);
  }
}

TEST_CASE("a tag or a name of Latin letters counts, its signs do not") {
  CHECK(count_word_directions("#COP30 $45.30 .NET *123# U.S.").ltr == 3);
  CHECK(count_word_directions("(www.a.example) <info@a.example> “@user”").ltr == 0);
}

TEST_CASE("bytes and code points of a text have the same word directions") {
  const auto same = [](std::string_view utf8) {
    CAPTURE(utf8);
    const WordShare quick = count_word_directions(utf8);
    const WordShare slow = count_word_directions(decode_utf8(utf8, kMaxCodePoints).mapped.text);
    CHECK(quick.rtl == slow.rtl);
    CHECK(quick.ltr == slow.ltr);
  };
  test::HeadlineMaker maker(17);
  for (int i = 0; i < 3000; ++i) same(maker.next().utf8);
  for (int i = 0; i < 3000; ++i) same(maker.next(test::HeadlineKind::kSoup).utf8);
  // Whatever can begin, end, part or damage a word, in any order.
  static constexpr std::string_view kPieces[] = {
      "خبر",    "w",        "www.",     "W",        "a.example", "/",      "@",      ":",
      "://",    "mailto:",  "user",     "12",       "٣",         "۳",      "(",      "«",
      "“",      "-",        ".",        "é",        "ш",         "ש",      "\u0301", "\u064E",
      "\u200C", "\u200F",   "\u061C",   "ー",       "漢",        "😀",      "𞤀",   " ",
      "\t",     "\x1C",     "\x1F",     "\u0085",   "\u00A0",    "\u1680", "\u2003", "\u2028",
      "\u205F", "\u3000",   "\u200B",   "\xE2",     "\xE2\x80",  "\xC2",   "\x80",   "\xF0\x9F",
      "\xD8",   "\xE3\x80", "\xED\xA0", "\xC0\xA0", "+",         "$"};
  test::Dice dice(18);
  for (int i = 0; i < 20000; ++i) {
    std::string text;
    const std::uint32_t pieces = dice.between(1, 9);
    for (std::uint32_t n = 0; n < pieces; ++n)
      text += dice.pick(std::span<const std::string_view>(kPieces));
    same(text);
  }
  std::string longest;
  while (longest.size() < 4 * kMaxCodePoints) longest += "كلمة word ";
  same(longest);
}

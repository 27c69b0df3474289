#include "render/analysis/guards.hpp"

#include <string>

#include <doctest/doctest.h>

#include "unit/render/analysis/helpers.hpp"

using namespace sharit;
using namespace sharit::analysis_test;

namespace {

constexpr AnalysisOptions unguarded() {
  AnalysisOptions options;
  options.guards = {.tokens = false, .signed_numbers = false};
  return options;
}

}  // namespace

TEST_CASE("tokens read left to right in Arabic text") {
  CHECK(shows("هاتف +964 770-123-4567", U"+964 770-123-4567"));
  CHECK(shows("يوم 2026-05-12 فقط", U"2026-05-12"));
  CHECK(shows("تعلم C++ و C# الآن", U"C++"));
  CHECK(shows("تعلم C++ و C# الآن", U"C#"));
  CHECK(shows("تابع @user_1 اليوم", U"@user_1"));
  CHECK(shows("زر https://example.org/ الآن", U"https://example.org/"));
  CHECK(shows("راسل info@example.org غدا", U"info@example.org"));
  CHECK(shows("بسعر $45.30 للبرميل", U"$45.30"));
  CHECK(shows("الحرارة -12 اليوم", U"-12"));
}

// What plain UAX #9 gives; the reason for the guards.
TEST_CASE("without guards the same tokens come apart") {
  CHECK(shows("هاتف +964 770-123-4567", U"4567-123-770 964+", unguarded()));
  CHECK(shows("يوم 2026-05-12 فقط", U"12-05-2026", unguarded()));
  CHECK(shows("تعلم C++ الآن", U"++C", unguarded()));
  CHECK(shows("تابع @user_1 اليوم", U"user_1@", unguarded()));
  CHECK(shows("الحرارة -12 اليوم", U"12-", unguarded()));
  CHECK(shows("بسعر $45.30 للبرميل", U"45.30$", unguarded()));
}

TEST_CASE("signed numbers have their own switch") {
  AnalysisOptions options;
  options.guards.signed_numbers = false;
  CHECK(shows("الحرارة -12 اليوم", U"12-", options));
  CHECK(shows("تعلم C++ الآن", U"C++", options));
  options.guards = {.tokens = false, .signed_numbers = true};
  CHECK(shows("الحرارة -12 اليوم", U"-12", options));
  CHECK(shows("تعلم C++ الآن", U"++C", options));
}

TEST_CASE("what UAX #9 already does right is left alone") {
  for (const char* text :
       {"زاد 3.5% أمس", "من 10–15 مايو", "الساعة 10:30", "فاز 2-1", "#خبر_عاجل اليوم",
        "بلغ 12,450.75 دينار", "1/2 كوب", "2026/05/12", "كوفيد-19 ينحسر"}) {
    CAPTURE(text);
    CHECK(analyse(text, {}).text == analyse(text, unguarded()).text);
  }
}

TEST_CASE("an LRM stands on both sides, with the byte of what follows it") {
  MappedText text = mapped(U"من C++ إلى");
  CHECK(guard_tokens(text, Direction::kRtl, {}, 10) == 1);
  CHECK(text.text == U"من \u200EC++\u200E إلى");
  CHECK(text.byte_offset == std::vector<std::uint32_t>{0, 1, 2, 3, 3, 4, 5, 6, 6, 7, 8, 9});
  MappedText last = mapped(U"لغة C#");
  CHECK(guard_tokens(last, Direction::kRtl, {}, 6) == 1);
  CHECK(last.byte_offset.back() == 6);
}

TEST_CASE("left-to-right text is guarded only beside right-to-left letters") {
  MappedText english = mapped(U"Call +964 770-123-4567");
  CHECK(guard_tokens(english, Direction::kLtr, {}, 22) == 0);
  CHECK(english.text == U"Call +964 770-123-4567");
  CHECK(shows("Please call now: هاتف +964 770-123-4567", U"+964 770-123-4567"));
}

TEST_CASE("a guard never parts a mark or a number sign from its base") {
  MappedText keycap = mapped(U"خبر C#\u20E3");
  CHECK(guard_tokens(keycap, Direction::kRtl, {}, 7) == 0);
  MappedText sign = mapped(U"خبر \u0600+9647701234567");
  CHECK(guard_tokens(sign, Direction::kRtl, {}, 19) == 0);
}

TEST_CASE("guards keep to the hard limit") {
  std::u32string text;
  while (text.size() < kMaxCodePoints - 3) text += U"خ C# ";
  text.resize(kMaxCodePoints - 3, U'خ');
  MappedText value = mapped(text);
  CHECK(guard_tokens(value, Direction::kRtl, {}, kMaxCodePoints) == 1);
  CHECK(value.text.size() == kMaxCodePoints - 1);
}

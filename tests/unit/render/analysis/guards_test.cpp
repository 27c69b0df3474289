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

TEST_CASE("a guard changes levels and nothing else") {
  const Paragraph with = analyse("من C++ إلى 12 500 دينار", {});
  const Paragraph without = analyse("من C++ إلى 12 500 دينار", unguarded());
  CHECK(with.report.guards == 2);
  CHECK(without.report.guards == 0);
  CHECK(with.text == without.text);
  CHECK(with.byte_offset == without.byte_offset);
  CHECK(with.scripts == without.scripts);
  CHECK(digits(with.levels) == "11122211111222222111111");
  CHECK(digits(without.levels) == "11121111111221222111111");
}

TEST_CASE("guarded tokens side by side keep the order of the line") {
  CHECK(visual_text(analyse("$45، $50، $60", forced(DirectionPolicy::kRtl))) == U"$60 ،$50 ،$45");
  CHECK(shows("من -5 إلى -12", U"-12 ىلإ -5"));
  CHECK(shows("رقم 0770 123 4567، 0770 765 4321", U"0770 765 4321 ،0770 123 4567"));
}

TEST_CASE("a guard works within an Arabic phrase of an English line") {
  const AnalysisOptions ltr = forced(DirectionPolicy::kLtr);
  CHECK(visual_text(analyse("Call هاتف +964 770-123-4567 الآن now", ltr)) ==
        U"Call نآلا +964 770-123-4567 فتاه now");
}

TEST_CASE("Arabic-Indic digits are guarded where numbers would be turned round") {
  CHECK(shows("هاتف ٠٧٧٠ ١٢٣ ٤٥٦٧", U"٠٧٧٠ ١٢٣ ٤٥٦٧"));
  CHECK(shows("هاتف ٠٧٧٠ ١٢٣ ٤٥٦٧", U"٤٥٦٧ ١٢٣ ٠٧٧٠", unguarded()));
  CHECK(shows("Call ٠٧٧٠ ١٢٣ ٤٥٦٧ now", U"Call ٠٧٧٠ ١٢٣ ٤٥٦٧ now"));
}

TEST_CASE("Arabic words in the path of a URL read from the right") {
  CHECK(shows("زر https://example.org/خبر/2 الآن", U"https://example.org/ربخ/2"));
}

TEST_CASE("a mark behind a token and a number sign before it go with it") {
  CHECK(digits(resolve_levels(U"\u062E C#\u20E3", Direction::kRtl,
                              find_guards(U"\u062E C#\u20E3", Direction::kRtl, {}))) == "11222");
  const std::u32string_view sign = U"\u062E \u0600+9647701234567";
  const std::vector<Level> levels =
      resolve_levels(sign, Direction::kRtl, find_guards(sign, Direction::kRtl, {}));
  CHECK(digits(levels) == "11" + std::string(sign.size() - 2, '2'));
}

TEST_CASE("left-to-right text is guarded only beside right-to-left letters") {
  CHECK(find_guards(U"Call +964 770-123-4567", Direction::kLtr, {}).empty());
  CHECK(find_guards(U"هاتف +964 770-123-4567", Direction::kLtr, {}).size() == 1);
}

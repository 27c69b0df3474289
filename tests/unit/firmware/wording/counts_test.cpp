#include <cstdint>
#include <string>
#include <utility>

#include <doctest/doctest.h>

#include "unit/firmware/wording/screen_wording.hpp"

using namespace sharit;
using namespace sharit::wording_test;

TEST_CASE("Arabic counts take all six forms, also beyond a hundred") {
  const Wording ar = make("ar");
  for (const auto& [count, text] :
       std::initializer_list<std::pair<std::int64_t, const char*>>{{0, "لا أخبار"},
                                                                   {1, "خبر واحد"},
                                                                   {2, "خبران"},
                                                                   {3, "3 أخبار"},
                                                                   {10, "10 أخبار"},
                                                                   {11, "11 خبراً"},
                                                                   {24, "24 خبراً"},
                                                                   {99, "99 خبراً"},
                                                                   {100, "100 خبر"},
                                                                   {101, "101 خبر"},
                                                                   {102, "102 خبر"},
                                                                   {103, "103 أخبار"},
                                                                   {110, "110 أخبار"},
                                                                   {111, "111 خبراً"},
                                                                   {200, "200 خبر"},
                                                                   {1000, "1,000 خبر"},
                                                                   {1003, "1,003 أخبار"},
                                                                   {1240, "1,240 خبراً"}})
    CHECK(ar.headline_count(count) == text);
  CHECK(ar.source_count(0) == "لا مصادر");
  CHECK(ar.source_count(1) == "مصدر واحد");
  CHECK(ar.source_count(2) == "مصدران");
  CHECK(ar.source_count(4) == "4 مصادر");
  CHECK(ar.source_count(12) == "12 مصدراً");
  CHECK(ar.source_count(100) == "100 مصدر");
}

TEST_CASE("the plural boundaries of the other languages") {
  struct Row {
    const char* language;
    std::int64_t count;
    const char* text;
  };
  for (const Row& row :
       {Row{"en", 0, "0 headlines"}, Row{"en", 1, "1 headline"}, Row{"en", 2, "2 headlines"},
        Row{"en", 1240, "1,240 headlines"},
        Row{"fr", 0, "0 titre"},  // In French nought is singular.
        Row{"fr", 1, "1 titre"}, Row{"fr", 2, "2 titres"}, Row{"tr", 1, "1 haber"},
        Row{"tr", 1240, "1.240 haber"}, Row{"fa", 0, "۰ خبر"}, Row{"fa", 1, "۱ خبر"},
        Row{"fa", 24, "۲۴ خبر"}, Row{"ur", 1, "ایک خبر"}, Row{"ur", 2, "2 خبریں"},
        Row{"he", 1, "ידיעה אחת"}, Row{"he", 2, "שתי ידיעות"}, Row{"he", 3, "3 ידיעות"},
        Row{"he", 20, "20 ידיעות"}})
    CHECK(make(row.language).headline_count(row.count) == row.text);
}

TEST_CASE("plural categories are CLDR's") {
  const auto ar = Numerals::create("ar_AE", Digits::kAuto);
  REQUIRE(ar.has_value());
  // CLDR: few is n % 100 = 3..10, many is n % 100 = 11..99, other the rest.
  for (std::int64_t n = 0; n <= 1200; ++n) {
    const auto rest = n % 100;
    const PluralCategory expected = n == 0                     ? PluralCategory::kZero
                                    : n == 1                   ? PluralCategory::kOne
                                    : n == 2                   ? PluralCategory::kTwo
                                    : rest >= 3 && rest <= 10  ? PluralCategory::kFew
                                    : rest >= 11 && rest <= 99 ? PluralCategory::kMany
                                                               : PluralCategory::kOther;
    CAPTURE(n);
    CHECK(ar->plural(n) == expected);
  }
}

TEST_CASE("numbers are written in the digits of the screen") {
  CHECK(make("ar").number(1240) == "1,240");
  CHECK(make("ar-EG").number(1240) == "١٬٢٤٠");
  CHECK(make("fa").number(1240) == "۱٬۲۴۰");
  CHECK(make("en").number(1234567) == "1,234,567");
  CHECK(make("en").number(-3) == "-3");
  CHECK(make(WordingStyle{.language = "ar", .digits = Digits::kArab}).number(907) == "٩٠٧");
  CHECK(make(WordingStyle{.language = "ar-EG", .digits = Digits::kLatin}).number(907) == "907");
  CHECK(make(WordingStyle{.language = "fa", .digits = Digits::kLatin}).number(907) == "907");
  CHECK(make(WordingStyle{.language = "ur", .digits = Digits::kArab}).number(907) == "۹۰۷");
}

TEST_CASE("automatic digits follow the region") {
  for (const auto& [language, clock] :
       std::initializer_list<std::pair<const char*, const char*>>{{"ar", "18:42"},
                                                                  {"ar-AE", "18:42"},
                                                                  {"ar-DZ", "18:42"},
                                                                  {"ar-MA", "18:42"},
                                                                  {"ar-TN", "18:42"},
                                                                  {"ar-LY", "18:42"},
                                                                  {"ar-EG", "١٨:٤٢"},
                                                                  {"ar-SA", "١٨:٤٢"},
                                                                  {"ar-IQ", "١٨:٤٢"},
                                                                  {"ar-SY", "١٨:٤٢"},
                                                                  {"fa", "۱۸:۴۲"},
                                                                  {"ur", "18:42"},
                                                                  {"he", "18:42"}}) {
    CAPTURE(language);
    CHECK(make(language).clock(evening()) == clock);
  }
}

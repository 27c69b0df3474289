// The strings are laid out by the screen as paragraphs of their own. These tests do the same with
// ICU's bidi (UAX #9), which the program itself does not use, and look at the order for the eye.
#include <string>

#include <doctest/doctest.h>
#include <unicode/ubidi.h>
#include <unicode/unistr.h>

#include "unit/firmware/wording/screen_wording.hpp"

using namespace sharit;
using namespace sharit::wording_test;

namespace {

/// What stands on the screen from left to right, one character after the other.
std::string from_left(const Wording& wording, const std::string& text) {
  const icu::UnicodeString logical = icu::UnicodeString::fromUTF8(text);
  UErrorCode status = U_ZERO_ERROR;
  UBiDi* bidi = ubidi_open();
  const UBiDiLevel base = wording.flow() == TextFlow::kRtl ? 1 : 0;
  ubidi_setPara(bidi, logical.getBuffer(), logical.length(), base, nullptr, &status);
  icu::UnicodeString visual;
  const int32_t length =
      ubidi_writeReordered(bidi, visual.getBuffer(logical.length() + 1), logical.length() + 1,
                           UBIDI_DO_MIRRORING | UBIDI_REMOVE_BIDI_CONTROLS, &status);
  visual.releaseBuffer(length);
  ubidi_close(bidi);
  REQUIRE(U_SUCCESS(status));
  std::string utf8;
  visual.toUTF8String(utf8);
  return utf8;
}

std::size_t place(const std::string& text, const std::string& part) {
  const std::size_t found = text.find(part);
  CAPTURE(text);
  CAPTURE(part);
  CHECK(found != std::string::npos);
  return found;
}

const Digits kEveryDigits[] = {Digits::kAuto, Digits::kLatin, Digits::kArab};

}  // namespace

TEST_CASE("hours stand left of minutes in every language and every kind of digits") {
  for (const Words& words : words_table())
    for (const Digits digits : kEveryDigits)
      for (const ClockStyle style : {ClockStyle::k24, ClockStyle::k12}) {
        const Wording wording = make(WordingStyle{.language = std::string(words.language),
                                                  .digits = digits,
                                                  .time_zone = "UTC",
                                                  .clock = style});
        const Time time = at(2026, 11, 22, 11, 42);
        const auto numerals = Numerals::create(
            std::string(words.language) + "_" + std::string(words.default_region), digits);
        REQUIRE(numerals.has_value());
        const std::string clock = numerals->plain(11) + ":" + numerals->plain(42);
        place(from_left(wording, wording.clock(time)), clock);
        place(from_left(wording, wording.updated_at(time)), clock);
        place(from_left(wording, wording.until(time)), clock);
      }
}

TEST_CASE("in a right-to-left date day, month, year and the Hijri date follow from right to left") {
  for (const Digits digits : {Digits::kLatin, Digits::kArab}) {
    const Wording ar = make(WordingStyle{.language = "ar", .digits = digits, .time_zone = "UTC"});
    const bool latin = digits == Digits::kLatin;
    const std::string seen = from_left(ar, ar.date(evening()));
    const auto hijri_year = place(seen, latin ? "1448" : "١٤٤٨");
    const auto hijri_day = place(seen, latin ? "12" : "١٢");
    const auto year = place(seen, latin ? "2026" : "٢٠٢٦");
    const auto day = place(seen, latin ? "22" : "٢٢");
    CHECK(hijri_year < hijri_day);
    CHECK(hijri_day < year);
    CHECK(year < day);
  }
  const Wording fa = make("fa");
  const std::string seen = from_left(fa, fa.date(evening()));
  CHECK(place(seen, "۲۰۲۶") < place(seen, "۲۲"));
  CHECK(place(seen, "۲۲") < place(seen, "۱۴۰۵"));
}

TEST_CASE("in a left-to-right date the same, from left to right, also in Arabic digits") {
  for (const Digits digits : {Digits::kLatin, Digits::kArab}) {
    const bool latin = digits == Digits::kLatin;
    const Wording en =
        make(WordingStyle{.language = "en", .digits = digits, .time_zone = "UTC", .hijri = true});
    const std::string seen = from_left(en, en.date(evening()));
    CHECK(place(seen, latin ? "22" : "٢٢") < place(seen, latin ? "2026" : "٢٠٢٦"));
    CHECK(place(seen, latin ? "2026" : "٢٠٢٦") < place(seen, latin ? "12" : "١٢"));
    CHECK(place(seen, latin ? "12" : "١٢") < place(seen, latin ? "1448" : "١٤٤٨"));
  }
}

TEST_CASE("the position reads in the direction of the screen") {
  const Wording ar = make("ar");
  CHECK(place(from_left(ar, ar.position(4, 24)), "24") == 0);
  const Wording ur = make("ur");  // 24 میں سے 4: the number comes last, so at the left.
  CHECK(place(from_left(ur, ur.position(4, 24)), "4") == 0);
  const Wording en = make("en");
  CHECK(place(from_left(en, en.position(4, 24)), "4 of 24") == 0);
  for (const char* language : {"tr", "en", "fr"})
    for (const Digits digits : {Digits::kArab, Digits::kLatin}) {
      const Wording wording = make(WordingStyle{.language = language, .digits = digits});
      const std::string seen = from_left(wording, wording.position(4, 25));
      const bool latin = digits == Digits::kLatin;
      CHECK(place(seen, latin ? "4" : "٤") < place(seen, latin ? "25" : "٢٥"));
    }
}

TEST_CASE("a next headline of the other direction keeps its own punctuation") {
  const Wording ar = make("ar");
  const std::string seen = from_left(ar, ar.next("Ferry returns, 21:15!", TextFlow::kLtr));
  CHECK(place(seen, "Ferry returns, 21:15!") == 0);  // Left of «التالي:», whole.
  const Wording en = make("en");
  const std::string mirrored = from_left(en, en.next("هل عاد القطار؟", TextFlow::kRtl));
  CHECK(place(mirrored, "Next: ") == 0);
  CHECK(place(mirrored, "؟") == std::string("Next: ").size());
}

TEST_CASE("source and age stay in order around the dot") {
  const Wording ar = make("ar");
  const std::string age = ar.age(evening() - std::chrono::minutes(5), evening());
  for (const char* source : {"City News", "قناة 24", "Radio 7", "أخبار المدينة"}) {
    const std::string seen = from_left(ar, ar.join({source, age}));
    CHECK(place(seen, "5") < place(seen, "·"));
  }
}

#include <set>
#include <string>

#include <doctest/doctest.h>

#include "unit/firmware/wording/screen_wording.hpp"

using namespace sharit;
using namespace sharit::wording_test;

TEST_CASE("the frame of the picture to reach, word for word") {
  const Wording ar = make("ar");
  CHECK(ar.clock(evening()) == "18:42");
  CHECK(ar.date(evening()) == "الأحد 22 نوفمبر 2026 · 12 جمادى الآخرة 1448");
  CHECK(ar.position(4, 24) == "4 من 24");
  CHECK(ar.next("أمطار متفرقة", TextFlow::kRtl) == "التالي: أمطار متفرقة");
  CHECK(ar.updated_at(at(2026, 11, 22, 18, 40)) == "آخر تحديث 18:40");
  CHECK(ar.until(at(2026, 11, 22, 20, 0)) == "حتى 20:00");
  CHECK(ar.breaking() == "عاجل");
  CHECK(ar.notice() == "تنبيه");
  CHECK(ar.scan() == "امسح لقراءة الخبر");
  CHECK(ar.join({"أخبار المدينة", ar.age(evening() - std::chrono::minutes(12), evening())}) ==
        "أخبار المدينة · منذ 12 دقيقة");
  CHECK(ar.language() == "ar-AE");
  CHECK(ar.flow() == TextFlow::kRtl);
}

TEST_CASE("twelve-hour clocks name noon and midnight rightly") {
  const auto clock = [](const std::string& language, int hour, int minute) {
    return make(WordingStyle{.language = language, .time_zone = "UTC", .clock = ClockStyle::k12})
        .clock(at(2026, 11, 22, hour, minute));
  };
  CHECK(clock("en", 0, 5) == "12:05 AM");
  CHECK(clock("en", 11, 59) == "11:59 AM");
  CHECK(clock("en", 12, 0) == "12:00 PM");
  CHECK(clock("en", 23, 59) == "11:59 PM");
  CHECK(clock("ar", 6, 30) == "6:30 ص");
  CHECK(clock("ar-EG", 18, 42) == "٦:٤٢ م");
  CHECK(clock("fa", 18, 42) == "۶:۴۲ ب.ظ");
  CHECK(clock("ur", 18, 42) == "6:42 بعد دوپہر");
  CHECK(clock("tr", 18, 42) == "ÖS 6:42");
  CHECK(clock("he", 18, 42) == "6:42 אחה״צ");
}

TEST_CASE("the day clock always has four figures") {
  const Wording en = make("en");
  CHECK(en.clock(at(2026, 11, 22, 0, 0)) == "00:00");
  CHECK(en.clock(at(2026, 11, 22, 9, 5)) == "09:05");
  CHECK(en.clock(at(2026, 11, 22, 23, 59)) == "23:59");
}

TEST_CASE("the whole table is filled in, and no two languages share their words") {
  CHECK(words_table().size() == 7);
  std::set<std::string_view> languages;
  for (const Words& words : words_table()) {
    CAPTURE(words.language);
    languages.insert(words.language);
    for (const auto word : {words.default_region, words.now, words.yesterday, words.breaking,
                            words.notice, words.scan, words.am, words.pm})
      CHECK_FALSE(word.empty());
    for (const auto phrase : {words.next, words.position, words.updated_at, words.until})
      CHECK(phrase.find("{0}") != std::string_view::npos);
    CHECK(words.position.find("{1}") != std::string_view::npos);
    for (const auto* forms : {&words.minutes, &words.hours, &words.days, &words.weeks,
                              &words.headline_count, &words.source_count})
      CHECK((*forms)[PluralCategory::kOther].find("{0}") != std::string_view::npos);
    for (const auto date : {words.full_date, words.plain_date})
      for (const char* part : {"{day}", "{month}", "{year}"})
        CHECK(date.find(part) != std::string_view::npos);
    CHECK(words.full_date.find("{weekday}") != std::string_view::npos);
    CHECK(words.clock12.find("{period}") != std::string_view::npos);
  }
  CHECK(languages == std::set<std::string_view>{"ar", "en", "fa", "ur", "fr", "tr", "he"});
}

TEST_CASE("a headline with braces is not filled in") {
  CHECK(make("en").next("{0} and {1}", TextFlow::kLtr) == "Next: {0} and {1}");
}

TEST_CASE("join leaves out what is empty") {
  const Wording en = make("en");
  CHECK(en.join({}) == "");
  CHECK(en.join({"City News", ""}) == "City News");
  CHECK(en.join({"", "a", "", "b"}) == "a · b");
}

TEST_CASE("a wrong style is refused with words that help") {
  struct Row {
    WordingStyle style;
    const char* part;
  };
  for (const Row& row :
       {Row{{.language = "de"}, "ar, en, fa, ur, fr, tr, he"},
        Row{{.language = ""}, "ar, en, fa, ur, fr, tr, he"},
        Row{{.region = "Egypt"}, "country code"},
        Row{{.time_zone = "Asia/Atlantis"}, "list-timezones"},
        Row{{.time_zone = "../../../etc/passwd"}, "Asia/Riyadh"},
        Row{{.time_zone = "/etc/passwd"}, "Asia/Riyadh"},
        Row{{.time_zone = "tzdata.zi"}, "Asia/Riyadh"}, Row{{.time_zone = "Asia"}, "unknown"},
        Row{{.hijri_adjust = 3}, "-2 to 2"}, Row{{.hijri_adjust = -3}, "-2 to 2"},
        Row{{.hijri_day_starts = 24}, "0 to 23"}}) {
    CAPTURE(row.part);
    const auto wording = Wording::create(row.style);
    REQUIRE_FALSE(wording.has_value());
    CHECK(wording.error().fault == Fault::kInput);
    CHECK(wording.error().message.find(row.part) != std::string::npos);
  }
}

TEST_CASE("a language tag may hold the region, in either spelling; a region by itself wins") {
  CHECK(make("ar-EG").language() == "ar-EG");
  CHECK(make("ar_eg").language() == "ar-EG");
  CHECK(make("AR").language() == "ar-AE");
  CHECK(make(WordingStyle{.language = "ar-EG", .region = "sy"}).language() == "ar-SY");
}

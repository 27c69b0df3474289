#include <chrono>
#include <string>
#include <tuple>

#include <doctest/doctest.h>

#include "unit/firmware/wording/screen_wording.hpp"

using namespace sharit;
using namespace sharit::wording_test;

namespace {

struct MonthStart {
  int year;
  unsigned month;
  unsigned day;
  const char* name;
  int hijri_year;
};

std::string hijri_part(const Wording& wording, Time time) {
  const std::string date = wording.date(time);
  return date.substr(date.find(" · ") + std::string(" · ").size());
}

}  // namespace

TEST_CASE("published Umm al-Qura month starts") {
  // 1446 to 1448 AH: the table of month starts in R.H. van Gent, "The Umm al-Qura Calendar of Saudi
  // Arabia" (Utrecht University), after the calendar of KACST; older copies of it start Jumada II
  // 1446 a day late (moment-hijri 3.0.0 corrects that). Muharram 1446 and 1444 are also in
  // the Supreme Court's statements of 5 July 2024 and 28 July 2022, "according to Umm al-Qura".
  // Muharram 1445: the Supreme Court, 18 July 2023. Ramadan 1425 to 1438: Wikipedia's article
  // Ramadan, without the years in which it follows a sighting that differs from the calendar.
  const Wording ar = make("ar");
  for (const MonthStart& start : {MonthStart{2024, 7, 7, "محرم", 1446},
                                  MonthStart{2024, 8, 5, "صفر", 1446},
                                  MonthStart{2024, 9, 4, "ربيع الأول", 1446},
                                  MonthStart{2024, 10, 4, "ربيع الآخر", 1446},
                                  MonthStart{2024, 11, 3, "جمادى الأولى", 1446},
                                  MonthStart{2024, 12, 2, "جمادى الآخرة", 1446},
                                  MonthStart{2025, 1, 1, "رجب", 1446},
                                  MonthStart{2025, 1, 31, "شعبان", 1446},
                                  MonthStart{2025, 3, 1, "رمضان", 1446},
                                  MonthStart{2025, 3, 30, "شوال", 1446},
                                  MonthStart{2025, 4, 29, "ذو القعدة", 1446},
                                  MonthStart{2025, 5, 28, "ذو الحجة", 1446},
                                  MonthStart{2025, 6, 26, "محرم", 1447},
                                  MonthStart{2025, 7, 26, "صفر", 1447},
                                  MonthStart{2025, 8, 24, "ربيع الأول", 1447},
                                  MonthStart{2025, 9, 23, "ربيع الآخر", 1447},
                                  MonthStart{2025, 10, 23, "جمادى الأولى", 1447},
                                  MonthStart{2025, 11, 22, "جمادى الآخرة", 1447},
                                  MonthStart{2025, 12, 21, "رجب", 1447},
                                  MonthStart{2026, 1, 20, "شعبان", 1447},
                                  MonthStart{2026, 2, 18, "رمضان", 1447},
                                  MonthStart{2026, 3, 20, "شوال", 1447},
                                  MonthStart{2026, 4, 18, "ذو القعدة", 1447},
                                  MonthStart{2026, 5, 18, "ذو الحجة", 1447},
                                  MonthStart{2026, 6, 16, "محرم", 1448},
                                  MonthStart{2026, 7, 15, "صفر", 1448},
                                  MonthStart{2026, 8, 14, "ربيع الأول", 1448},
                                  MonthStart{2026, 9, 12, "ربيع الآخر", 1448},
                                  MonthStart{2026, 10, 12, "جمادى الأولى", 1448},
                                  MonthStart{2026, 11, 11, "جمادى الآخرة", 1448},
                                  MonthStart{2026, 12, 10, "رجب", 1448},
                                  MonthStart{2027, 1, 9, "شعبان", 1448},
                                  MonthStart{2027, 2, 8, "رمضان", 1448},
                                  MonthStart{2027, 3, 9, "شوال", 1448},
                                  MonthStart{2027, 4, 8, "ذو القعدة", 1448},
                                  MonthStart{2027, 5, 7, "ذو الحجة", 1448},
                                  MonthStart{2022, 7, 30, "محرم", 1444},
                                  MonthStart{2023, 7, 19, "محرم", 1445},
                                  MonthStart{2004, 10, 15, "رمضان", 1425},
                                  MonthStart{2006, 9, 24, "رمضان", 1427},
                                  MonthStart{2007, 9, 13, "رمضان", 1428},
                                  MonthStart{2008, 9, 1, "رمضان", 1429},
                                  MonthStart{2009, 8, 22, "رمضان", 1430},
                                  MonthStart{2010, 8, 11, "رمضان", 1431},
                                  MonthStart{2011, 8, 1, "رمضان", 1432},
                                  MonthStart{2012, 7, 20, "رمضان", 1433},
                                  MonthStart{2014, 6, 28, "رمضان", 1435},
                                  MonthStart{2015, 6, 18, "رمضان", 1436},
                                  MonthStart{2016, 6, 6, "رمضان", 1437},
                                  MonthStart{2017, 5, 27, "رمضان", 1438}}) {
    const Time noon = at(start.year, start.month, start.day, 12);
    const std::string expected =
        "1 " + std::string(start.name) + " " + std::to_string(start.hijri_year);
    CHECK(hijri_part(ar, noon) == expected);
    CHECK(hijri_part(ar, noon - std::chrono::hours(12)) == expected);
    CHECK(hijri_part(ar, noon - std::chrono::hours(13)).find(start.name) == std::string::npos);
  }
}

TEST_CASE("the Hijri date can be moved and can change at an hour of the evening") {
  const auto hijri = [](int adjust, int starts, Time time) {
    return hijri_part(make(WordingStyle{.language = "ar",
                                        .time_zone = "Asia/Riyadh",
                                        .hijri_adjust = adjust,
                                        .hijri_day_starts = starts}),
                      time);
  };
  const Time now = at(2026, 11, 22, 14, 59);  // 17:59 in Riyadh.
  CHECK(hijri(0, 0, now) == "12 جمادى الآخرة 1448");
  CHECK(hijri(2, 0, now) == "14 جمادى الآخرة 1448");
  CHECK(hijri(-2, 0, now) == "10 جمادى الآخرة 1448");
  CHECK(hijri(0, 18, now) == "12 جمادى الآخرة 1448");
  CHECK(hijri(0, 18, now + std::chrono::minutes(1)) == "13 جمادى الآخرة 1448");
  CHECK(hijri(-1, 18, now + std::chrono::minutes(1)) == "12 جمادى الآخرة 1448");
}

TEST_CASE("the Hijri date is Arabic's own, and others' on demand") {
  CHECK(make("en").date(evening()) == "Sunday 22 November 2026");
  CHECK(make(WordingStyle{.language = "en", .time_zone = "UTC", .hijri = true}).date(evening()) ==
        "Sunday 22 November 2026 · 12 Jumada II 1448");
  CHECK(make(WordingStyle{.language = "ar", .time_zone = "UTC", .hijri = false}).date(evening()) ==
        "الأحد 22 نوفمبر 2026");
  CHECK(make(WordingStyle{.language = "ur", .time_zone = "UTC", .hijri = true})
            .date(at(2024, 9, 4)) == "بدھ، 4 ستمبر 2024 · 1 ربیع الاول 1446");
}

TEST_CASE("Persian shows the Solar Hijri date first") {
  const Wording fa = make("fa");
  CHECK(fa.date(evening()) == "یکشنبه ۱ آذر ۱۴۰۵ · ۲۲ نوامبر ۲۰۲۶");
  CHECK(fa.short_date(evening()) == "یکشنبه ۱ آذر ۱۴۰۵");
  // Nowruz, and the last day of a leap year (1403 had 30 Esfand).
  CHECK(fa.short_date(at(2026, 3, 21)) == "شنبه ۱ فروردین ۱۴۰۵");
  CHECK(fa.short_date(at(2025, 3, 20)) == "پنجشنبه ۳۰ اسفند ۱۴۰۳");
  CHECK(fa.short_date(at(2025, 3, 21)) == "جمعه ۱ فروردین ۱۴۰۴");
}

TEST_CASE("Gregorian months have the names of the region") {
  for (const auto& [language, january, july] :
       std::initializer_list<std::tuple<const char*, const char*, const char*>>{
           {"ar", "يناير", "يوليو"},
           {"ar-EG", "يناير", "يوليو"},
           {"ar-SA", "يناير", "يوليو"},
           {"ar-SD", "يناير", "يوليو"},
           {"ar-SY", "كانون الثاني", "تموز"},
           {"ar-IQ", "كانون الثاني", "تموز"},
           {"ar-JO", "كانون الثاني", "تموز"},
           {"ar-LB", "كانون الثاني", "تموز"},
           {"ar-PS", "كانون الثاني", "تموز"},
           {"ar-DZ", "جانفي", "جويلية"},
           {"ar-TN", "جانفي", "جويلية"},
           {"ar-MA", "يناير", "يوليوز"}}) {
    CAPTURE(language);
    const Wording wording = make(language);
    CHECK(wording.short_date(at(2026, 1, 5)).find(january) != std::string::npos);
    CHECK(wording.short_date(at(2026, 7, 5)).find(july) != std::string::npos);
  }
}

TEST_CASE("dates of the other languages") {
  CHECK(make("en-US").date(evening()) == "Sunday, November 22, 2026");
  CHECK(make("fr").date(at(2026, 8, 1)) == "samedi 1 août 2026");
  CHECK(make("tr").date(evening()) == "22 Kasım 2026 Pazar");
  CHECK(make("ur").date(evening()) == "اتوار، 22 نومبر 2026");
  CHECK(make("he").date(evening()) == "יום ראשון, 22 בנובמבר 2026");
}

TEST_CASE("weekdays run through the week") {
  const Wording ar = make("ar");
  const char* names[] = {"الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"};
  for (unsigned i = 0; i < 7; ++i)
    CHECK(ar.short_date(at(2026, 11, 22 + i)).starts_with(std::string(names[i]) + " "));
}

#include "firmware/feeds/dates.hpp"

#include <cstdio>
#include <random>
#include <string>
#include <utility>

#include <doctest/doctest.h>

#include "firmware/feeds/source_reader.hpp"
#include "firmware/feeds/usual_date.hpp"

using namespace sharit;

namespace {

std::string read(std::string_view text) {
  const auto time = parse_date(text);
  return time ? to_iso8601(*time) : "none";
}

}  // namespace

TEST_CASE("dates of feeds in all their forms are read") {
  const std::pair<const char*, const char*> cases[] = {
      {"Thu, 15 Jan 2026 11:30:00 +0000", "2026-01-15T11:30:00Z"},
      {"Mon, 14 Jan 2026 09:00:00 GMT", "2026-01-14T09:00:00Z"},  // A wrong weekday.
      {"15 Jan 2026 13:30 +0300", "2026-01-15T10:30:00Z"},
      {"Thursday, 15-Jan-26 11:30:00 GMT", "2026-01-15T11:30:00Z"},
      {"Thu Jan 15 11:30:00 2026", "2026-01-15T11:30:00Z"},
      {"Thu Jan 15 11:30:00 GMT 2026", "2026-01-15T11:30:00Z"},
      {"January 15, 2026 2:05 PM", "2026-01-15T14:05:00Z"},
      {"15 Jan 2026 12:00:00 EST", "2026-01-15T17:00:00Z"},
      {"15 Jan 2026 12:00:00 GMT+3", "2026-01-15T09:00:00Z"},
      {"15 Jan 2026", "2026-01-15T00:00:00Z"},
      {"Sun, 06 Nov 94 08:49:37 GMT", "1994-11-06T08:49:37Z"},
      {"2026-01-15T11:30:00Z", "2026-01-15T11:30:00Z"},
      {"2026-01-15T11:30:00.123456+03:30", "2026-01-15T08:00:00Z"},
      {"2026-01-15T11:30-0500", "2026-01-15T16:30:00Z"},
      {"2026-01-15 11:30:00", "2026-01-15T11:30:00Z"},
      {"2026-01-15T24:00:00Z", "2026-01-16T00:00:00Z"},
      {"2026-01-15", "2026-01-15T00:00:00Z"},
      {"2026-01", "2026-01-01T00:00:00Z"},
      {"2026", "2026-01-01T00:00:00Z"},
      {"20260115T113000Z", "2026-01-15T11:30:00Z"},
      {"2026/01/15 11:30", "2026-01-15T11:30:00Z"},
      {"15/01/2026 11:30", "2026-01-15T11:30:00Z"},
      {"1768476600", "2026-01-15T11:30:00Z"},
      {"1768476600123", "2026-01-15T11:30:00Z"},
      {"2024-02-29T00:00:00Z", "2024-02-29T00:00:00Z"},
      {"Thu, 2026/01/15 06:30:00 EST", "2026-01-15T11:30:00Z"},
      {"2026-015T11:30:00Z", "2026-01-15T11:30:00Z"},
      {"2024-366", "2024-12-31T00:00:00Z"},
      {"20260115113000", "2026-01-15T11:30:00Z"},
      {"Thursday 15th of January 2026 11:30:00", "2026-01-15T11:30:00Z"},
      {"Thu, 15 Jan 2026 21:30:00 AEST", "2026-01-15T11:30:00Z"},
      {"2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z"},
  };
  for (const auto& [text, want] : cases) {
    CAPTURE(text);
    CHECK(read(text) == want);
  }
}

TEST_CASE("the day may stand behind the month, behind the year or behind the time") {
  const std::pair<const char*, const char*> cases[] = {
      {"15-01-2026 11:30", "2026-01-15T11:30:00Z"},
      {"15.01.26", "2026-01-15T00:00:00Z"},
      {"Thu, 15 01 2026 11:30:00 +0100", "2026-01-15T10:30:00Z"},
      // The month in front: it can't be the other way, or an English half of the day follows.
      {"01/15/2026 - 11:30", "2026-01-15T11:30:00Z"},
      {"01/15/26 11:30:20", "2026-01-15T11:30:20Z"},
      {"2/1/2026 3:04:05 PM", "2026-02-01T15:04:05Z"},
      {"2/1/2026 15:04", "2026-01-02T15:04:00Z"},
      // Only as the second of January it was a Friday.
      {"Fri, 01/02/2026 - 15:04", "2026-01-02T15:04:00Z"},
      {"Sun, 01/02/2026 - 15:04", "2026-02-01T15:04:00Z"},
      {"Mon, 01/02/2026 - 15:04", "2026-02-01T15:04:00Z"},
      {"2/1/2026 3:04 م", "2026-01-02T15:04:00Z"},
      {"Thu Jan 15 11:30:00 2026 EST", "2026-01-15T16:30:00Z"},
      {"Jan. 2026", "2026-01-01T00:00:00Z"},
      {"2026 January 15", "2026-01-15T00:00:00Z"},
      {"2026-január-15T9:15-05:00", "2026-01-15T14:15:00Z"},
      {"11:30 15.01.2026 +0300", "2026-01-15T08:30:00Z"},
      {"15 Thursday, Jan 2026 11:30", "2026-01-15T11:30:00Z"},
      {"Thu, January 15, 2026 at 01:11 PM EST", "2026-01-15T18:11:00Z"},
      // ISO 8601: weeks, a short year, one zero too many.
      {"2026-W03-4", "2026-01-15T00:00:00Z"},
      {"2026W034T113000Z", "2026-01-15T11:30:00Z"},
      {"2020-W53", "2020-12-28T00:00:00Z"},
      {"26-01-15", "2026-01-15T00:00:00Z"},
      {"260115", "2026-01-15T00:00:00Z"},
      {"-26-01", "2026-01-01T00:00:00Z"},
      {"-2601", "2026-01-01T00:00:00Z"},
      {"2026-001-15T11:30:00Z", "2026-01-15T11:30:00Z"},
      {"202601151130", "2026-01-15T11:30:00Z"},
  };
  for (const auto& [text, want] : cases) {
    CAPTURE(text);
    CHECK(read(text) == want);
  }
}

TEST_CASE("the usual forms are read as the general reader reads them") {
  const char* const months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  std::mt19937 random(20261127);
  const auto below = [&random](int limit) {
    return static_cast<int>(std::uniform_int_distribution<>(0, limit - 1)(random));
  };
  int dates = 0;
  for (int round = 0; round < 4000; ++round) {
    // Impossible ones among them.
    const int year = 1980 + below(240), month = 1 + below(12), day = below(33), hour = below(26);
    const int minute = below(61), second = below(62), zone = below(17), part = below(60);
    const char sign = below(2) == 0 ? '+' : '-';
    char mail[64];
    char general[64];
    char iso[64];
    std::snprintf(mail, sizeof mail, "Thu, %02d %s %04d %02d:%02d:%02d %c%02d%02d", day,
                  months[month - 1], year, hour, minute, second, sign, zone, part);
    std::snprintf(general, sizeof general, "Thu,  %02d %s %04d %02d:%02d:%02d %c%02d%02d", day,
                  months[month - 1], year, hour, minute, second, sign, zone, part);
    std::snprintf(iso, sizeof iso, "%04d-%02d-%02dT%02d:%02d:%02d%c%02d:%02d", year, month, day,
                  hour, minute, second, sign, zone, part);
    CAPTURE(std::string(mail));
    CHECK(read_usual_date(mail).has_value() == (zone <= 15));
    CHECK_FALSE(read_usual_date(general));
    CHECK(read(mail) == read(general));
    CHECK(read(iso) == read(general));
    dates += read(general) == "none" ? 0 : 1;
  }
  CHECK(dates > 2000);
  CHECK(read("Thu, 15 Jan 2026 11:30:00 GMT") == read("Thu,  15 Jan 2026 11:30:00 GMT"));
  CHECK(read("2026-01-15T11:30:00Z") == read("2026-01-15 11:30:00Z"));
  for (const char* text : {"Thu, 15 Jan 2026 11:30:00", "Thu, 15 Xan 2026 11:30:00 GMT",
                           "2026-01-15T11:30:00.5Z", "2026-01-15T11:30:00Zx", ""}) {
    CAPTURE(text);
    CHECK_FALSE(read_usual_date(text));
  }
}

TEST_CASE("times are read in the forms that feeds have them in") {
  const std::pair<const char*, const char*> cases[] = {
      {"Jan. 15, 2026, 12:37 p.m.", "2026-01-15T12:37:00Z"},
      {"Jan. 15, 2026, 12:37 a.m.", "2026-01-15T00:37:00Z"},
      {"Jan 15 2026 11:30PM", "2026-01-15T23:30:00Z"},
      {"2026-01-15T11Z", "2026-01-15T11:00:00Z"},
      {"Thu, 15 Jan 2026 11 -0700", "2026-01-15T18:00:00Z"},
      {"Thu, 15 Jan 2026 11h30", "2026-01-15T11:30:00Z"},
      {"2026-01-15 11.30.05", "2026-01-15T11:30:05Z"},
      {"2026-01-15T11:30:05:00", "2026-01-15T11:30:05Z"},
      {"2026-01-15 at 11:30:05", "2026-01-15T11:30:05Z"},
      // An hour 24 with minutes is the hour 0 of the same day.
      {"15 Jan 2026 24:05 PST", "2026-01-15T08:05:00Z"},
  };
  for (const auto& [text, want] : cases) {
    CAPTURE(text);
    CHECK(read(text) == want);
  }
}

TEST_CASE("zones are read as offsets, names, regions and any of them together") {
  const std::pair<const char*, const char*> cases[] = {
      {"Thu, 15 Jan 2026 11:30:00 ET", "2026-01-15T16:30:00Z"},
      {"Thu, 15 Jan 2026 11:30:00 MET", "2026-01-15T10:30:00Z"},
      {"Thu, 15 Jan 2026 11:30:00 MST-07:00", "2026-01-15T18:30:00Z"},
      {"Thu, 15 Jan 2026 11:30:00 -0700 MST", "2026-01-15T18:30:00Z"},
      {"Thu, 15 Jan 2026 11:30:00 -700", "2026-01-15T18:30:00Z"},
      {"Thu, 15 Jan 2026 11:30:00 --0700", "2026-01-15T18:30:00Z"},
      {"Thu Jan 15 2026 11:30:00 GMT+0300 (Arabian Standard Time)", "2026-01-15T08:30:00Z"},
      {"2026-01-15T11:30:00-05:00Z", "2026-01-15T16:30:00Z"},
      {"2026-01-15T11:30:00-05:00:00", "2026-01-15T16:30:00Z"},
      {"2026-01-15T11:30:00:-0500", "2026-01-15T16:30:00Z"},
      {"2026-01-15T11:30:00+03:00[Asia/Riyadh]", "2026-01-15T08:30:00Z"},
      {"2026-01-15T11:30:00-010:00", "2026-01-15T21:30:00Z"},
      // A region's summer time hangs on the day.
      {"Thu, 15 Jan 2026 11:30:00 Europe/Berlin", "2026-01-15T10:30:00Z"},
      {"Wed, 15 Jul 2026 11:30:00 Europe/Berlin", "2026-07-15T09:30:00Z"},
      {"Thu, 15 Jan 2026 11:30:00 Asia/Riyadh", "2026-01-15T08:30:00Z"},
      {"Thu, 15 Jan 2026 11:30:00 Nowhere/At_All", "2026-01-15T11:30:00Z"},
      {"Thu, 15 Jan 2026 11:30:00 Etc/GMT", "2026-01-15T11:30:00Z"},
      // Dates in Korean words are in Korea's one zone, unless they say another.
      {"2026년 01월 15일  11:30:00", "2026-01-15T02:30:00Z"},
      {"2026-01-15 오후 11:30:00", "2026-01-15T14:30:00Z"},
      {"2026-01-15 오후 11:30:00 GMT", "2026-01-15T23:30:00Z"},
      {"2026年1月15日 11:30", "2026-01-15T11:30:00Z"},
  };
  for (const auto& [text, want] : cases) {
    CAPTURE(text);
    CHECK(read(text) == want);
  }
}

TEST_CASE("the months of a dozen languages are read") {
  for (const char* text :
       {"15 janv. 2026", "Jeudi, 15. Janvier 2026", "15. Januar 2026", "15 enero 2026",
        "15 de enero de 2026", "15 gennaio 2026", "15 de janeiro de 2026", "15 Ocak 2026",
        "Πεμ, 15 Ιαν 2026", "15 Ιανουαρίου 2026", "۱۵ ژانویه ۲۰۲۶", "15 جنوری 2026"}) {
    CAPTURE(text);
    CHECK(read(text) == "2026-01-15T00:00:00Z");
  }
  const std::pair<const char*, const char*> cases[] = {
      {"Do, 29 Mär 2018", "2018-03-29T00:00:00Z"},
      {"16 août 2026", "2026-08-16T00:00:00Z"},
      {"16 Şubat 2026", "2026-02-16T00:00:00Z"},
      {"16 Ağustos 2026", "2026-08-16T00:00:00Z"},
      {"16 Ιούλ 2026", "2026-07-16T00:00:00Z"},
      {"16 مئی 2026", "2026-05-16T00:00:00Z"},
      {"16 جولائی 2026", "2026-07-16T00:00:00Z"},
      {"16 آوریل 2026", "2026-04-16T00:00:00Z"},
      {"16 ژوئیه 2026", "2026-07-16T00:00:00Z"},
      // A French Tuesday looks like March.
      {"mar., 01 déc. 2026 16:00:00 +0000", "2026-12-01T16:00:00Z"},
      {"mar. 3 mars 2026", "2026-03-03T00:00:00Z"},
  };
  for (const auto& [text, want] : cases) {
    CAPTURE(text);
    CHECK(read(text) == want);
  }
}

TEST_CASE("Arabic months of three families and both kinds of digits are read") {
  const std::pair<const char*, const char*> cases[] = {
      {"14 يناير 2026 08:00:00 +0300", "2026-01-14T05:00:00Z"},
      {"الثلاثاء 13 كانون الثاني 2026 20:00:00 +0300", "2026-01-13T17:00:00Z"},
      {"الأربعاء، ١٤ كانون الأول ٢٠٢٥", "2025-12-14T00:00:00Z"},
      {"3 تشرين الأول 2025", "2025-10-03T00:00:00Z"},
      {"3 تشرين الثاني 2025", "2025-11-03T00:00:00Z"},
      {"7 آب 2025 10:00", "2025-08-07T10:00:00Z"},
      {"12 جويلية 2025", "2025-07-12T00:00:00Z"},
      {"12 أوت 2025", "2025-08-12T00:00:00Z"},
      {"5 كانون الثاني/يناير 2026", "2026-01-05T00:00:00Z"},
      {"۱۵ Jan ۲۰۲۶ ۱۱:۳۰", "2026-01-15T11:30:00Z"},
      {"15 فبراير 2026 3:15 م", "2026-02-15T15:15:00Z"},
  };
  for (const auto& [text, want] : cases) {
    CAPTURE(text);
    CHECK(read(text) == want);
  }
}

TEST_CASE("what is no date, or not ours, is none") {
  for (const char* text : {"",
                           "   ",
                           "غير معروف",
                           "0000-00-00",
                           "0000-00-00 00:00:00",
                           "-0001-11-30T00:00:00+00:00",
                           "Thu, 01 Jan 1970 00:00:00 +0000",
                           "1404/10/25",
                           "15 محرم 1447",
                           "25 دی 1404",
                           "2026-02-30",
                           "2026-366",
                           "2026-000",
                           "20260230000000",
                           "2026-13-01",
                           "32 Jan 2026",
                           "15 Jan 2026 25:00:00",
                           "0",
                           "12345",
                           "yesterday",
                           "99999999999999999999",
                           "2026-01-15T11:61:00Z",
                           "15",
                           "013",
                           "Jan",
                           "+0400",
                           "Wed, 18 2026",
                           "Thu, 15 00:00:01 GMT",
                           "Thu, 15 Jan 11:30:00 GMT",
                           "15 Jan 11:30:00 zz",
                           "2026-W54-1",
                           "2026-W03-8",
                           "2026-01-15-01",
                           "2026-01-15T09:xx:00Z",
                           "2026-01-15T09:00:00+00:xx",
                           "2026-01-15T09:00:00-06:00Textra",
                           "Mon, 02 Jan 2006 1x:04:05 GMT",
                           "15 Jan 2026 1:2:3:4 GMT",
                           "15 Jan 2026 11:47:32 +zz:00",
                           "كانون 2026"}) {
    CAPTURE(text);
    CHECK(read(text) == "none");
  }
  CHECK(read(std::string(10000, '1')) == "none");
}

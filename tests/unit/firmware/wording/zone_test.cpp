#include <chrono>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <random>
#include <string>

#include <doctest/doctest.h>

#include "firmware/wording/zone.hpp"
#include "unit/firmware/wording/screen_wording.hpp"

using namespace sharit;
using namespace sharit::wording_test;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

Zone zone(const std::string& name) {
  auto made = Zone::create(name);
  REQUIRE_MESSAGE(made.has_value(), made.error().message);
  return *std::move(made);
}

/// The offset changes from `before` to `after` exactly at `time`.
void check_change(const Zone& where, Time time, minutes before, minutes after) {
  CHECK(where.offset_at(time - seconds(1)) == before);
  CHECK(where.offset_at(time) == after);
}

std::string file_bytes(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("zones without summer time") {
  for (const auto time : {at(2026, 1, 15), at(2026, 7, 15), at(2055, 7, 15)}) {
    CHECK(zone("Asia/Riyadh").offset_at(time) == hours(3));
    CHECK(zone("Asia/Dubai").offset_at(time) == hours(4));
    CHECK(zone("Asia/Kathmandu").offset_at(time) == hours(5) + minutes(45));
    CHECK(zone("Asia/Karachi").offset_at(time) == hours(5));
    CHECK(zone("UTC").offset_at(time) == hours(0));
  }
}

TEST_CASE("Egypt keeps summer time from the last Friday of April to the last Thursday of October") {
  // The law of 2023; ICU of Debian 12 does not know it.
  const Zone cairo = zone("Africa/Cairo");
  check_change(cairo, at(2026, 4, 23, 22), hours(2), hours(3));
  check_change(cairo, at(2026, 10, 29, 21), hours(3), hours(2));
  check_change(cairo, at(2050, 4, 28, 22), hours(2), hours(3));  // Past the file's own list.
  CHECK(make(WordingStyle{.language = "ar", .time_zone = "Africa/Cairo"})
            .clock(at(2026, 7, 15, 12)) == "15:00");
}

TEST_CASE("summer time in Paris, New York and Sydney") {
  check_change(zone("Europe/Paris"), at(2026, 3, 29, 1), hours(1), hours(2));
  check_change(zone("Europe/Paris"), at(2026, 10, 25, 1), hours(2), hours(1));
  check_change(zone("Europe/Paris"), at(2060, 3, 28, 1), hours(1), hours(2));
  check_change(zone("America/New_York"), at(2026, 3, 8, 7), hours(-5), hours(-4));
  check_change(zone("America/New_York"), at(2026, 11, 1, 6), hours(-4), hours(-5));
  check_change(zone("Australia/Sydney"), at(2026, 4, 4, 16), hours(11), hours(10));
  check_change(zone("Australia/Sydney"), at(2026, 10, 3, 16), hours(10), hours(11));
  CHECK(zone("Europe/Paris").offset_at(at(1800, 1, 1)) == seconds(561));  // Local mean time.
}

TEST_CASE("the date turns with the zone, not with UTC") {
  const Time time = at(2026, 12, 31, 21, 30);
  CHECK(make(WordingStyle{.language = "en", .time_zone = "Asia/Riyadh"}).date(time) ==
        "Friday 1 January 2027");
  CHECK(make(WordingStyle{.language = "en", .time_zone = "America/New_York"}).date(time) ==
        "Thursday 31 December 2026");
}

TEST_CASE("local times become instants, also when clocks go forward or back") {
  const auto local = [](Time time) { return std::chrono::local_seconds(time.time_since_epoch()); };
  const Zone cairo = zone("Africa/Cairo");
  CHECK(cairo.to_utc(local(at(2026, 7, 15, 18))) == at(2026, 7, 15, 15));
  CHECK(cairo.to_utc(local(at(2026, 12, 15, 18))) == at(2026, 12, 15, 16));
  // 24 April 00:30 is skipped: half an hour after the change, which is 01:30.
  CHECK(cairo.to_utc(local(at(2026, 4, 24, 0, 30))) == at(2026, 4, 23, 22, 30));
  CHECK(cairo.to_utc(local(at(2026, 4, 23, 23, 59))) == at(2026, 4, 23, 21, 59));
  CHECK(cairo.to_utc(local(at(2026, 4, 24, 1, 0))) == at(2026, 4, 23, 22, 0));
  // 25 October 02:30 occurs twice in Paris.
  CHECK(zone("Europe/Paris").to_utc(local(at(2026, 10, 25, 2, 30))) == at(2026, 10, 25, 0, 30));
  CHECK(zone("Europe/Paris").to_utc(local(at(2026, 10, 25, 3, 0))) == at(2026, 10, 25, 2, 0));
  CHECK(zone("America/New_York").to_utc(local(at(2026, 11, 1, 1, 30))) == at(2026, 11, 1, 5, 30));
  CHECK(zone("Asia/Riyadh").to_utc(local(at(2026, 11, 22, 18))) == at(2026, 11, 22, 15));
  // Every hour of a year there and back.
  for (Time time = at(2026, 1, 1); time < at(2027, 1, 1); time += hours(1)) {
    const Time back = cairo.to_utc(local(time + cairo.offset_at(time)));
    CHECK((back == time || back == time - hours(1)));
  }
  CHECK(make(WordingStyle{.language = "ar", .time_zone = "Asia/Riyadh"})
            .from_local(local(at(2026, 11, 22, 18))) == at(2026, 11, 22, 15));
}

TEST_CASE("rules in every notation of POSIX") {
  const auto rule = [](const char* text) {
    const auto made = ZoneRule::parse(text);
    REQUIRE_MESSAGE(made.has_value(), text);
    return *made;
  };
  CHECK(rule("<+03>-3").offset_at(at(2026, 1, 1)) == hours(3));
  CHECK(rule("<+0545>-5:45").offset_at(at(2026, 1, 1)) == hours(5) + minutes(45));
  CHECK(rule("EST5EDT,M3.2.0,M11.1.0").offset_at(at(2026, 7, 1)) == hours(-4));
  CHECK(rule("EST5EDT4,M3.2.0/2,M11.1.0/2").offset_at(at(2026, 12, 1)) == hours(-5));
  // J60 is 1 March in every year, 59 the same day only in common years.
  CHECK(rule("AAA0BBB,J60/0,J300").offset_at(at(2028, 2, 29, 12)) == hours(0));
  CHECK(rule("AAA0BBB,J60/0,J300").offset_at(at(2028, 3, 1, 0)) == hours(1));
  CHECK(rule("AAA0BBB,59/0,300").offset_at(at(2028, 2, 29, 0)) == hours(1));
  CHECK(rule("AAA0BBB,59/0,300").offset_at(at(2027, 3, 1, 0)) == hours(1));
  // Greenland: the day before the last Sunday of March at 22:00, written as /-1 before Sunday.
  CHECK(rule("<-02>2<-01>,M3.5.0/-1,M10.5.0/0").offset_at(at(2026, 3, 29, 1)) == hours(-1));
  CHECK(rule("<-02>2<-01>,M3.5.0/-1,M10.5.0/0").offset_at(at(2026, 3, 29, 0)) == hours(-2));
  // Ireland: winter is the exception.
  CHECK(rule("IST-1GMT0,M10.5.0,M3.5.0/1").offset_at(at(2026, 7, 1)) == hours(1));
  CHECK(rule("IST-1GMT0,M10.5.0,M3.5.0/1").offset_at(at(2026, 1, 1)) == hours(0));
}

TEST_CASE("what is not a rule is refused") {
  for (const char* text :
       {"", "AB3", "EST", "EST5EDT", "EST5EDT,M3.2.0", "EST5EDT,M13.2.0,M11.1.0",
        "EST5EDT,M3.6.0,M11.1.0", "EST5EDT,M3.2.7,M11.1.0", "EST5EDT,M3.2.0,M11.1.0x",
        "EST5EDT,J0,J300", "EST5EDT,366,300", "EST999", "<+03-3", "EST5:60", "EST5EDT,M3.2.0/,M11"})
    CHECK_MESSAGE(!ZoneRule::parse(text).has_value(), text);
}

TEST_CASE("a damaged zone file never gives more than nothing or a zone") {
  const std::string whole = file_bytes("/usr/share/zoneinfo/Africa/Cairo");
  REQUIRE(Zone::parse(whole).has_value());
  for (std::size_t length = 0; length < whole.size(); ++length) {
    const auto cut = Zone::parse(std::string_view(whole).substr(0, length));
    if (cut) static_cast<void>(cut->offset_at(at(2026, 7, 15)));
    if (length < whole.size() - 64) CHECK_FALSE(cut.has_value());
  }
  const std::uint32_t seed = 20261122;
  CAPTURE(seed);
  std::mt19937 random(seed);
  int kept = 0;
  for (int round = 0; round < 20000; ++round) {
    std::string bytes = whole;
    for (int i = 0; i < 3; ++i) bytes[random() % bytes.size()] = static_cast<char>(random());
    const auto damaged = Zone::parse(bytes);
    if (!damaged) continue;
    ++kept;
    static_cast<void>(damaged->offset_at(at(2026, 7, 15)));
    static_cast<void>(damaged->offset_at(at(2060, 7, 15)));
  }
  CHECK(kept > 0);
}

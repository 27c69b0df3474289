#include "firmware/wording/open_times.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

namespace sharit {
namespace {

using namespace std::chrono;
using namespace std::chrono_literals;

Zone zone(const std::string& name) {
  auto made = Zone::create(name);
  REQUIRE(made);
  return *made;
}

bool open(const WeekHours& hours, const std::string& name, sys_seconds time) {
  return std::ranges::any_of(open_times(hours, zone(name), time), [time](const OpenTime& stretch) {
    return stretch.from <= time && time < stretch.until;
  });
}

TEST_CASE("week hours: days and times are those of the zone") {
  WeekHours hours{.days = {}, .spans = {{9h, 11h + 30min}}};
  hours.days.set(0);
  const sys_seconds sunday = sys_days(2026y / November / 22);  // Riyadh is three hours ahead.
  CHECK_FALSE(open(hours, "Asia/Riyadh", sunday + 6h - 1s));
  CHECK(open(hours, "Asia/Riyadh", sunday + 6h));
  CHECK(open(hours, "Asia/Riyadh", sunday + 8h + 30min - 1s));
  CHECK_FALSE(open(hours, "Asia/Riyadh", sunday + 8h + 30min));
  CHECK_FALSE(open(hours, "Asia/Riyadh", sunday + 24h + 6h));
}

TEST_CASE("week hours: a span over midnight belongs to the day it starts on") {
  WeekHours hours{.days = {}, .spans = {{23h, 6h}}};
  hours.days.set(6);
  const sys_seconds sunday = sys_days(2026y / November / 22);
  CHECK(open(hours, "UTC", sunday - 1h));
  CHECK(open(hours, "UTC", sunday + 6h - 1s));
  CHECK_FALSE(open(hours, "UTC", sunday + 6h));
  CHECK_FALSE(open(hours, "UTC", sunday + 23h));
}

TEST_CASE("week hours: every day all day is one stretch") {
  CHECK(open_times({}, zone("Europe/Berlin"), sys_days(2026y / March / 29)).size() == 1);
}

TEST_CASE("week hours: a night is an hour shorter or longer where clocks change") {
  const WeekHours night{.days = {}, .spans = {{23h, 6h}}};
  const auto length = [&](const std::string& name, sys_seconds during) {
    for (const OpenTime& stretch : open_times(night, zone(name), during))
      if (stretch.from <= during && during < stretch.until) return stretch.until - stretch.from;
    return seconds{0};
  };
  // Berlin: forward on 29 March, back on 25 October. Cairo: forward on Friday 24 April at 00:00,
  // back at the end of Thursday 29 October.
  CHECK(length("Europe/Berlin", sys_days(2026y / March / 29)) == 6h);
  CHECK(length("Europe/Berlin", sys_days(2026y / October / 25)) == 8h);
  CHECK(length("Africa/Cairo", sys_days(2026y / April / 24)) == 6h);
  CHECK(length("Africa/Cairo", sys_days(2026y / October / 29) + 22h) == 8h);
  CHECK(length("Africa/Cairo", sys_days(2026y / November / 22)) == 7h);
}

}  // namespace
}  // namespace sharit

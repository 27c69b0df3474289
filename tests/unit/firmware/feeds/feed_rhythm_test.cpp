#include "firmware/feeds/feed_rhythm.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace sharit;
using namespace std::chrono_literals;

namespace {

FeedRhythm of(const std::string& head) {
  return read_rhythm("<rss><channel><title>نشرة</title>" + head +
                     "<item><title>خبر</title><ttl>9000</ttl></item></channel></rss>");
}

// Thursday the 15th of January 2026.
WallTime at(std::chrono::days days, std::chrono::hours hours) {
  return std::chrono::sys_days{std::chrono::year{2026} / 1 / 15} + days + hours;
}

}  // namespace

TEST_CASE("how long an answer holds is the longer of ttl and the update period") {
  CHECK(of("").hold == 0s);
  CHECK(of("<ttl> 30 </ttl>").hold == 30min);
  CHECK(of("<ttl>-5</ttl>").hold == 0s);
  CHECK(of("<ttl>soon</ttl>").hold == 0s);
  CHECK(of("<ttl>99999999999</ttl>").hold == 0s);
  CHECK(of("<ttl>1000000</ttl>").hold == 365 * 24h);
  CHECK(of("<sy:updatePeriod>hourly</sy:updatePeriod>").hold == 1h);
  CHECK(of("<sy:updatePeriod> Daily\n</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>")
            .hold == 6h);
  CHECK(of("<sy:updatePeriod>weekly</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>")
            .hold == 7 * 24h);
  CHECK(of("<sy:updatePeriod>now and then</sy:updatePeriod>").hold == 0s);
  CHECK(of("<ttl>90</ttl><sy:updatePeriod>hourly</sy:updatePeriod>").hold == 90min);
}

TEST_CASE("hours and days that a feed names are skipped, in GMT") {
  const FeedRhythm rhythm =
      of("<skipHours><hour>0</hour><hour>1</hour><hour>25</hour></skipHours>"
         "<skipDays><day>Friday</day><day>saturday</day><day>Whenever</day></skipDays>");
  CHECK(rhythm.allowed(at(std::chrono::days(0), 12h)) == at(std::chrono::days(0), 12h));
  CHECK(rhythm.allowed(at(std::chrono::days(0), 1h)) == at(std::chrono::days(0), 2h));
  CHECK(rhythm.allowed(at(std::chrono::days(1), 9h)) == at(std::chrono::days(3), 2h));
  CHECK(of("<skipHours><hour>24</hour></skipHours>").allowed(at(std::chrono::days(0), 0h)) ==
        at(std::chrono::days(0), 1h));
}

TEST_CASE("a feed that skips every day or every hour made a mistake") {
  std::string hours;
  for (int hour = 0; hour < 24; ++hour) hours += "<hour>" + std::to_string(hour) + "</hour>";
  const FeedRhythm never = of("<skipHours>" + hours + "</skipHours>");
  CHECK(never.allowed(at(std::chrono::days(0), 12h)) == at(std::chrono::days(0), 12h));
  const FeedRhythm no_day =
      of("<skipDays><day>Monday</day><day>Tuesday</day><day>Wednesday</day><day>Thursday</day>"
         "<day>Friday</day><day>Saturday</day><day>Sunday</day></skipDays>");
  CHECK(no_day.allowed(at(std::chrono::days(1), 9h)) == at(std::chrono::days(1), 9h));
}

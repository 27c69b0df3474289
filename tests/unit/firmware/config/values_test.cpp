#include "firmware/config/values.hpp"

#include <doctest/doctest.h>

using namespace sharit;
using namespace std::chrono_literals;

TEST_CASE("durations are read as people write them") {
  CHECK(parse_duration("90s") == 90s);
  CHECK(parse_duration("10m") == 10min);
  CHECK(parse_duration("2h") == 2h);
  CHECK(parse_duration("3d") == 72h);
  CHECK(parse_duration("1h30m") == 90min);
  CHECK(parse_duration(" 1 h 30 m ") == 90min);
  CHECK(parse_duration("0") == 0s);
}

TEST_CASE("what is no duration is not guessed at") {
  for (const char* text : {"", "10", "m", "10x", "-5m", "1.5h", "30m1h", "1m1m", "10m 5",
                           "99999999999s", "١٠m", "10 minutes"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_duration(text));
  }
}

TEST_CASE("a duration's text reads back as itself") {
  CHECK(duration_text(10min) == "10m");
  CHECK(duration_text(72h) == "72h");
  CHECK(duration_text(90min) == "1h30m");
  CHECK(duration_text(61s) == "1m1s");
  for (int i = 0; i < 100000; i += 37) {
    const std::chrono::seconds duration{i};
    REQUIRE(parse_duration(duration_text(duration)) == duration);
  }
}

TEST_CASE("colours have six digits behind a #") {
  CHECK(parse_colour("#F2b33D") == Colour{0xF2, 0xB3, 0x3D, 255});
  for (const char* text : {"F2B33D", "#F2B33", "#F2B33DFF", "#F2B33G", "#-2B33D", "white", ""})
    CHECK_FALSE(parse_colour(text));
}

TEST_CASE("speeds are a word, pixels a second or words a minute") {
  using Kind = SpeedSetting::Kind;
  CHECK(parse_speed("calm") == SpeedSetting{Kind::kCalm, 0});
  CHECK(parse_speed("brisk") == SpeedSetting{Kind::kBrisk, 0});
  CHECK(parse_speed("240px/s") == SpeedSetting{Kind::kPxPerSecond, 240});
  CHECK(parse_speed("97.5 px/s") == SpeedSetting{Kind::kPxPerSecond, 97.5});
  CHECK(parse_speed("120wpm") == SpeedSetting{Kind::kWordsPerMinute, 120});
  for (const char* text :
       {"", "fast", "240", "px/s", "240px", "-3wpm", "1e3px/s", "1.2.3wpm", "nanwpm"})
    CHECK_FALSE(parse_speed(text));
}

TEST_CASE("shares end in a percent sign") {
  CHECK(parse_percent("5%") == 5);
  CHECK(parse_percent("12.5 %") == 12.5);
  for (const char* text : {"5", "%", "5%%", "٥%", "-5%"}) CHECK_FALSE(parse_percent(text));
}

TEST_CASE("lengths are read as people write them, in metres") {
  CHECK(parse_length("8m") == doctest::Approx(8));
  CHECK(parse_length(" 2.5 m ") == doctest::Approx(2.5));
  CHECK(parse_length("140cm") == doctest::Approx(1.4));
  CHECK(parse_length("1400 mm") == doctest::Approx(1.4));
  CHECK(parse_length("55in") == doctest::Approx(1.397));
  CHECK(parse_length("55 inches") == doctest::Approx(1.397));
  CHECK(parse_length("55\"") == doctest::Approx(1.397));
  CHECK(parse_length("26ft") == doctest::Approx(7.9248));
  CHECK(parse_length("26 ft 6 in") == doctest::Approx(8.0772));
  CHECK(parse_length("26'6\"") == doctest::Approx(8.0772));
  for (const char* text : {"", "8", "m", "-8m", "8km", "8m 5cm", "8,5m", "٨m", "8e1m", "1.2.3m",
                           "6in 2ft", "26ft 6m", "26ft 6in 1in", "26ft x"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_length(text));
  }
}

TEST_CASE("hours of a day are read as people write them") {
  using namespace std::chrono_literals;
  CHECK(parse_hours("09:00-11:30") == WeekHours::Span{9h, 11h + 30min});
  CHECK(parse_hours(" 9:05 - 24:00 ") == WeekHours::Span{9h + 5min, 24h});
  CHECK(parse_hours("22:00-02:00") == WeekHours::Span{22h, 2h});
  for (const char* text : {"", "-", "9-11", "9:00", "9:00-", "-9:00", "9:0-10:00", "009:00-10:00",
                           "24:00-25:00", "9:00-24:01", "9:60-10:00", "9:-1-10:00",
                           "9:00-10:00-11:00", "9:00-10:00pm", "9:00 10:00"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_hours(text));
  }
}

TEST_CASE("digits of other scripts are found, letters are not") {
  for (const char* text : {"٠", "٩", "۰", "۹", "०", "９", "a٣b"}) CHECK(has_foreign_digit(text));
  for (const char* text : {"", "0123456789", "عربي", "٪", "ی", "é"})
    CHECK_FALSE(has_foreign_digit(text));
}

#include <chrono>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "unit/firmware/wording/screen_wording.hpp"

using namespace sharit;
using namespace sharit::wording_test;
using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

std::vector<std::string> fields(const std::string& line) {
  std::vector<std::string> parts;
  std::istringstream stream(line);
  for (std::string part; std::getline(stream, part, '\t');) parts.push_back(part);
  return parts;
}

}  // namespace

// ages.tsv was written by the grammar of each language, without ICU, and read through by eye.
TEST_CASE("ages of 0 to 120 minutes are the reviewed table, in all seven languages") {
  std::ifstream file(std::string(SHARIT_TEST_DATA) + "/unit/firmware/wording/ages.tsv");
  std::string line;
  REQUIRE(std::getline(file, line));
  const auto head = fields(line);
  REQUIRE(head.size() == 8);
  std::vector<Wording> wordings;
  for (std::size_t i = 1; i < head.size(); ++i) wordings.push_back(make(head[i]));

  int rows = 0;
  while (std::getline(file, line)) {
    const auto row = fields(line);
    REQUIRE(row.size() == head.size());
    const minutes old(std::stoi(row[0]));
    for (std::size_t i = 1; i < row.size(); ++i) {
      CHECK(wordings[i - 1].age(evening() - old, evening()) == row[i]);
      // The word holds to the last second of its minute.
      CHECK(wordings[i - 1].age(evening() - old - seconds(59), evening()) == row[i]);
    }
    ++rows;
  }
  CHECK(rows == 121);
}

TEST_CASE("Arabic hours, days and weeks take all their forms") {
  const Wording ar = make("ar");
  const auto ago = [&](auto age) { return ar.age(evening() - age, evening()); };
  CHECK(ago(hours(3)) == "منذ 3 ساعات");
  CHECK(ago(hours(10)) == "منذ 10 ساعات");
  CHECK(ago(hours(11)) == "منذ 11 ساعة");
  CHECK(ago(hours(23) + minutes(59)) == "منذ 23 ساعة");
  CHECK(ago(hours(24)) == "أمس");
  CHECK(ago(days(2)) == "منذ يومين");
  CHECK(ago(days(3)) == "منذ 3 أيام");
  CHECK(ago(days(6)) == "منذ 6 أيام");
  CHECK(ago(days(7)) == "منذ أسبوع");
  CHECK(ago(days(14)) == "منذ أسبوعين");
  CHECK(ago(days(21)) == "منذ 3 أسابيع");
  CHECK(ago(days(29)) == "منذ 4 أسابيع");
  CHECK(ago(days(30)) == "23 أكتوبر 2026");
}

TEST_CASE("yesterday is the calendar day before, in the zone of the screen") {
  const Wording riyadh = make(WordingStyle{.language = "en", .time_zone = "Asia/Riyadh"});
  const Time now = at(2026, 11, 22, 22, 30);                // 01:30 on the 23rd in Riyadh.
  CHECK(riyadh.age(now - hours(25), now) == "yesterday");   // 00:30 on the 22nd.
  CHECK(riyadh.age(now - hours(26), now) == "2 days ago");  // 23:30 on the 21st.
  CHECK(make("en").age(now - hours(26), now) == "yesterday");
}

TEST_CASE("on the day the clocks go back, the 25th hour is still counted in hours") {
  const Wording paris = make(WordingStyle{.language = "en", .time_zone = "Europe/Paris"});
  const Time midnight = at(2026, 10, 24, 22, 0);  // 25 October 00:00 in Paris.
  CHECK(paris.age(midnight + minutes(1), midnight + hours(24) + minutes(30)) == "24 hours ago");
}

TEST_CASE("a headline from the future is now when clocks differ a little, and wordless beyond") {
  for (const Words& words : words_table()) {
    const Wording wording = make(std::string(words.language));
    CHECK(wording.age(evening() + minutes(10), evening()) == words.now);
    CHECK(wording.age(evening() + minutes(10) + seconds(1), evening()).empty());
    CHECK(wording.age(evening() + days(400), evening()).empty());
  }
}

TEST_CASE("days and weeks are counted in every language") {
  struct Row {
    const char* language;
    const char* day_1;
    const char* days_2;
    const char* days_5;
    const char* week_1;
    const char* weeks_2;
    const char* weeks_3;
  };
  for (const Row& row : {
           Row{"en", "yesterday", "2 days ago", "5 days ago", "1 week ago", "2 weeks ago",
               "3 weeks ago"},
           Row{"fa", "دیروز", "۲ روز پیش", "۵ روز پیش", "یک هفته پیش", "۲ هفته پیش", "۳ هفته پیش"},
           Row{"ur", "گزشتہ روز", "2 دن پہلے", "5 دن پہلے", "ایک ہفتہ پہلے", "2 ہفتے پہلے",
               "3 ہفتے پہلے"},
           Row{"fr", "hier", "il y a 2 jours", "il y a 5 jours", "il y a 1 semaine",
               "il y a 2 semaines", "il y a 3 semaines"},
           Row{"tr", "dün", "2 gün önce", "5 gün önce", "1 hafta önce", "2 hafta önce",
               "3 hafta önce"},
           Row{"he", "אתמול", "לפני יומיים", "לפני 5 ימים", "לפני שבוע", "לפני שבועיים",
               "לפני 3 שבועות"},
       }) {
    const Wording wording = make(row.language);
    const auto ago = [&](int count) { return wording.age(evening() - days(count), evening()); };
    CHECK(ago(1) == row.day_1);
    CHECK(ago(2) == row.days_2);
    CHECK(ago(5) == row.days_5);
    CHECK(ago(7) == row.week_1);
    CHECK(ago(15) == row.weeks_2);
    CHECK(ago(22) == row.weeks_3);
  }
}

TEST_CASE("no age is empty or holds a place not filled, in any language and up to ten years") {
  for (const Words& words : words_table()) {
    const Wording wording = make(std::string(words.language));
    for (minutes old(0); old < days(3650); old += old / 50 + minutes(1)) {
      const std::string age = wording.age(evening() - old, evening());
      CHECK_FALSE(age.empty());
      CHECK(age.find('{') == std::string::npos);
    }
  }
}

#include "firmware/config/load.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

using namespace sharit;
using namespace std::chrono_literals;

namespace {

/// "line:column+length code" of every problem.
std::vector<std::string> problems(std::string_view text) {
  std::vector<std::string> out;
  for (const Problem& problem : load_settings(text).problems)
    out.push_back(std::to_string(problem.line) + ":" + std::to_string(problem.column) + "+" +
                  std::to_string(problem.length) + " " + problem.code);
  return out;
}

using Lines = std::vector<std::string>;

std::string hint(std::string_view text) {
  const auto outcome = load_settings(text);
  return outcome.problems.empty() ? "" : outcome.problems.front().hint;
}

}  // namespace

TEST_CASE("an empty file gives the defaults and no problem") {
  for (const char* text : {"", "\n", "# only a remark\n", "\xEF\xBB\xBF"}) {
    const auto outcome = load_settings(text);
    CHECK(outcome.problems.empty());
    CHECK(outcome.settings == Settings{});
  }
}

TEST_CASE("every kind of value reaches its field") {
  const auto outcome = load_settings(R"(
[screen]
layout = "crawl"
language = "en"
title = "فندق المرسى"
region = "eg"
digits = "latn"
clock = "12h"
hijri = false
hijri_adjust = -2
timezone = "UTC"
speed = "240px/s"
card_time = "1m30s"
font = ["Amiri", "Noto Sans"]
text_size = "12.5%"
safe_area = "0%"
rotate = 270
pixel_shift = false
viewing_distance = "26ft"
diagonal = "140cm"

[theme]
accent = "#a0B1c2"
faces = "Amiri"
headline_scale = "120%"

[[feed]]
name = "أ"
url = "https://news.example/feed/"
kind = "page"
selector = "h2 a"
every = "1h30m"
language = "ur"
direction = "ltr"
allow_private = true
user = "lobby"
password = "env:NEWS"
max_items = 7
token_guards = false
signed_numbers = false
title_from_text = true
breaking_alerts = true
weight = 3
lane = 8
accent = "#39b58a"
block = "إعلان"
require = ["طقس", "weather"]

[[feed]]
url = "headlines.txt"
token = "file:t"

[[message]]
text = "مرحباً"
from = 2026-11-22T09:00:00
until = 2026-11-22T09:00:00-05:30
level = "breaking"

[content]
max_length = 0
max_age = "0"
min_items = 9
block = ["يانصيب", "5%"]
require = []
word_prefixes = "article"

[network]
ca_file = "ca.pem"
proxy = "socks5h://proxy.example:1080"
max_wait = "20m"

[storage]
dir = "state"
)");
  REQUIRE(outcome.ok());  // Some have no effect beside the others.
  const Settings& s = outcome.settings;
  CHECK(s.screen.language == "en");
  CHECK(s.screen.title == "فندق المرسى");
  CHECK(s.screen.region == "EG");
  CHECK(s.screen.digits == DigitChoice::kLatn);
  CHECK(s.screen.clock == ClockHours::k12);
  CHECK_FALSE(s.screen.hijri);
  CHECK(s.screen.hijri_adjust == -2);
  CHECK(s.screen.timezone == "UTC");
  CHECK(s.screen.speed == SpeedSetting{SpeedSetting::Kind::kPxPerSecond, 240});
  CHECK(s.screen.card_time == 90s);
  CHECK(s.screen.font == std::vector<std::string>{"Amiri", "Noto Sans"});
  CHECK(s.screen.text_size == 12.5);
  CHECK(s.screen.safe_area == 0);
  CHECK(s.screen.rotate == 270);
  CHECK_FALSE(s.screen.pixel_shift);
  CHECK(s.screen.viewing_distance == doctest::Approx(7.9248));
  CHECK(s.screen.diagonal == doctest::Approx(1.4));
  CHECK(s.theme.accent == Colour::rgb(0xA0B1C2));
  CHECK(s.theme.faces == std::vector<std::string>{"Amiri"});
  CHECK(s.theme.headline_scale == 120);
  REQUIRE(s.feeds.size() == 2);
  CHECK(s.feeds[0] == FeedSettings{"أ",
                                   "https://news.example/feed/",
                                   FeedKind::kPage,
                                   "h2 a",
                                   90min,
                                   "ur",
                                   FeedDirection::kLtr,
                                   true,
                                   "lobby",
                                   "env:NEWS",
                                   "",
                                   7,
                                   false,
                                   false,
                                   true,
                                   true,
                                   3,
                                   8,
                                   Colour::rgb(0x39B58A),
                                   {"إعلان"},
                                   {"طقس", "weather"},
                                   {}});
  CHECK(s.feeds[1].url == "headlines.txt");
  CHECK(s.feeds[1].token == "file:t");
  CHECK(s.feeds[1].every == 10min);
  REQUIRE(s.messages.size() == 1);
  const std::chrono::sys_seconds nine =
      std::chrono::sys_days{std::chrono::year{2026} / 11 / 22} + 9h;
  CHECK(s.messages[0].from->value == nine);
  CHECK_FALSE(s.messages[0].from->utc());
  CHECK(s.messages[0].until->utc() == nine + 5h + 30min);
  CHECK(s.messages[0].level == MessageLevel::kBreaking);
  CHECK(s.content ==
        ContentSettings{0, 0s, 9, NewsOrder::kFeeds, {"يانصيب", "5%"}, {}, PrefixChoice::kArticle});
  CHECK(s.network == NetworkSettings{"ca.pem", "socks5h://proxy.example:1080", 20min});
  CHECK(s.storage.dir == "state");
}

TEST_CASE("the time of a card is a duration or left to its words") {
  CHECK(load_settings("[screen]\ncard_time = 'auto'\n").settings.screen.card_time == 0s);
  CHECK(load_settings("[screen]\ncard_time = '8s'\n").settings.screen.card_time == 8s);
  CHECK(problems("[screen]\ncard_time = '2s'\n") == Lines{"2:13+4 out_of_range"});
  CHECK(problems("[screen]\ncard_time = '0'\n") == Lines{"2:13+3 out_of_range"});
  CHECK(problems("[screen]\ncard_time = 'long'\n") == Lines{"2:13+6 bad_value"});
  CHECK(problems("[screen]\ncard_time = 8\n") == Lines{"2:13+1 wrong_type"});
}

TEST_CASE("the picture turns by right angles only") {
  CHECK(load_settings("").settings.screen.rotate == 0);
  CHECK(load_settings("[screen]\nrotate = 90\n").settings.screen.rotate == 90);
  CHECK(problems("[screen]\nrotate = 45\n") == Lines{"2:10+2 bad_choice"});
  CHECK(problems("[screen]\nrotate = 360\n") == Lines{"2:10+3 bad_choice"});
  CHECK(problems("[screen]\nrotate = -90\n") == Lines{"2:10+3 bad_choice"});
  CHECK(problems("[screen]\nrotate = '90'\n") == Lines{"2:10+4 wrong_type"});
  CHECK(hint("[screen]\nrotate = '90'\n") == "0, 90, 180 or 270, without quotes");
  CHECK(load_settings("").settings.screen.pixel_shift);
}

TEST_CASE("all problems are told at once, each with its place") {
  CHECK(problems("title = 'x'\n"
                 "[screen]\n"
                 "layuot = 'crawl'\n"
                 "hijri = \"yes\"\n"
                 "hijri_adjust = 3\n"
                 "clock = '13h'\n"
                 "safe_area = '٥%'\n"
                 "[mesage]\n"
                 "[[feed]]\n"
                 "name = 'a'\n") ==
        Lines{"1:1+5 unknown_key", "3:1+6 unknown_key", "4:9+5 wrong_type", "5:16+1 out_of_range",
              "6:9+5 bad_choice", "7:13+4 bad_value", "8:2+6 unknown_table", "9:1+8 missing_key"});
}

TEST_CASE("a word to block or require must have something to be found by") {
  CHECK(problems("[content]\nblock = ['قرعة', '']") == Lines{"2:9+12 bad_value"});
  CHECK(problems("[content]\nrequire = ' - '") == Lines{"2:11+5 bad_value"});
  CHECK(problems("[content]\nblock = [5]") == Lines{"2:9+3 wrong_type"});
  CHECK(problems("[content]\nword_prefixes = 'al'") == Lines{"2:17+4 bad_choice"});
  CHECK(problems("[content]\nblock = ['+', '7', '🔥']").empty());
}

TEST_CASE("columns count code points, not bytes") {
  CHECK(problems("[screen]\ntitle = 'فندق'\nfont = ['أميري', 3]") == Lines{"3:8+12 wrong_type"});
  CHECK(problems("[[feed]]\nurl='x.txt'\n\"اسم\" = 'a'") == Lines{"3:1+5 unknown_key"});
}

TEST_CASE("an unknown name is answered with the nearest one, or with where it belongs") {
  CHECK(hint("[screen]\nlayuot = 'crawl'") == "\"layout\"");
  CHECK(hint("[screen]\ntime_zone = 'UTC'") == "\"timezone\"");
  CHECK(hint("[screen]\nevery = '10m'") == "\"every\" belongs under [[feed]]");
  CHECK(hint("[screen]\ntext = 'a'") == "\"text\" belongs under [theme] or [[message]]");
  CHECK(hint("title = 'x'") == "it belongs under [screen]");
  CHECK(hint("[feeds]") == "[[feed]]");
  CHECK(hint("[feed]\nurl = 'x'") == "[[feed]]");
  CHECK(problems("[feed]\nurl = 'x'") == Lines{"1:1+6 wrong_brackets"});
  CHECK(hint("[[screen]]") == "[screen]");
  CHECK(hint("[storage]\nqqqqqq = 1") == "one of dir");
}

TEST_CASE("each layout has its name, and a misspelt one is named with the nearest") {
  const std::pair<const char*, Layout> kLayouts[] = {{"crawl", Layout::kCrawl},
                                                     {"lanes", Layout::kLanes},
                                                     {"cards", Layout::kCards},
                                                     {"roll", Layout::kRoll}};
  for (const auto& [name, layout] : kLayouts) {
    const auto outcome = load_settings(std::string("[screen]\nlayout = '") + name + "'");
    CHECK(outcome.problems.empty());
    CHECK(outcome.settings.screen.layout == layout);
  }
  CHECK(problems("[screen]\nlayout = 'crwal'") == Lines{"2:10+7 bad_choice"});
}

TEST_CASE("feeds are checked against each other") {
  CHECK(problems("[[feed]]\nname='a'\nurl='https://a.example/'\n"
                 "[[feed]]\nname='a'\nurl='https://b.example/'\n") ==
        Lines{"5:6+3 duplicate_name"});
  const auto twice = load_settings(
      "[[feed]]\nurl='https://a.example/'\n"
      "[[feed]]\nurl='https://a.example/'\n");
  REQUIRE(twice.problems.size() == 1);
  CHECK(twice.problems[0].code == "duplicate_url");
  CHECK(twice.ok());
  const auto selector = load_settings("[[feed]]\nurl='https://a.example/'\nselector='h2'\n");
  REQUIRE(selector.problems.size() == 1);
  CHECK(selector.problems[0].code == "no_effect");
  CHECK(selector.ok());
}

TEST_CASE("days and times of messages and feeds are taken, one or many") {
  using namespace std::chrono_literals;
  const auto outcome = load_settings(
      "[[message]]\ntext = 'a'\ndays = ['sun', 'sat']\ntimes = ['09:00-11:30', '22:00-02:00']\n"
      "[[feed]]\nurl = 'https://a.example/'\ndays = 'fri'\ntimes = '7:00-10:00'\n");
  REQUIRE(outcome.problems.empty());
  const WeekHours& message = outcome.settings.messages[0].hours;
  CHECK(message.days == std::bitset<7>(0b1000001));
  CHECK(message.spans == std::vector<WeekHours::Span>{{9h, 11h + 30min}, {22h, 2h}});
  CHECK(outcome.settings.feeds[0].hours ==
        WeekHours{.days = std::bitset<7>(0b0100000), .spans = {{7h, 10h}}});
}

TEST_CASE("Arabic digits and dashes in times are answered with what to write") {
  const auto outcome = load_settings("[[message]]\ntext = 'a'\ntimes = '٠٩:٠٠-١١:٣٠'");
  REQUIRE(outcome.problems.size() == 1);
  CHECK(outcome.problems[0].hint.find("09:00-11:30") != std::string::npos);
}

TEST_CASE("a message whose days and times never come between its dates is a mistake") {
  // 22 November 2026 is a Sunday.
  const std::string head = "[[message]]\ntext = 'a'\nfrom = 2026-11-22T10:00:00\n";
  const auto with = [&](const std::string& rest) { return problems(head + rest); };
  CHECK(with("until = 2026-11-22T18:00:00\ndays = 'mon'") == Lines{"4:9+19 never_shown"});
  CHECK(with("until = 2026-11-22T18:00:00\ntimes = '09:00-10:00'") == Lines{"4:9+19 never_shown"});
  CHECK(with("until = 2026-11-22T18:00:00\ntimes = '09:00-10:01'").empty());
  CHECK(with("until = 2026-11-23T00:00:00\ndays = 'mon'") == Lines{"4:9+19 never_shown"});
  CHECK(with("until = 2026-11-23T00:00:01\ndays = 'mon'").empty());
  // Saturday's night reaches into Sunday.
  CHECK(with("until = 2026-11-22T18:00:00\ndays = 'sat'\ntimes = '22:00-11:00'").empty());
  CHECK(with("until = 2026-12-22T18:00:00\ndays = 'sat'").empty());
  // With a zone written nobody knows here which day it is at the screen.
  CHECK(problems("[[message]]\ntext = 'a'\nfrom = 2026-11-22T10:00:00Z\n"
                 "until = 2026-11-22T18:00:00Z\ndays = 'mon'")
            .empty());
}

TEST_CASE("a message that ends before it begins is a mistake where both times can be compared") {
  const std::string head = "[[message]]\ntext = 'a'\nfrom = 2026-01-02T10:00:00";
  CHECK(problems(head + "\nuntil = 2026-01-02T10:00:00") == Lines{"4:9+19 never_shown"});
  CHECK(problems(head + "\nuntil = 2026-01-02T10:00:01").empty());
  CHECK(problems(head + "+03:00\nuntil = 2026-01-02T07:30:00Z").empty());
  CHECK(problems(head + "+03:00\nuntil = 2026-01-02T06:30:00Z") == Lines{"4:9+20 never_shown"});
  CHECK(problems(head + "\nuntil = 2026-01-01T00:00:00Z").empty());
  CHECK(problems("[[message]]\ntext = ' '") == Lines{"2:8+3 bad_value"});
  CHECK(problems("[[message]]\ntext = 'a'\nuntil = 10:00:00") == Lines{"3:9+8 wrong_type"});
}

TEST_CASE("files as people save them load") {
  const auto notepad = load_settings("\xEF\xBB\xBF[screen]\r\ntitle = \"a\"\r\nlevle = 1\r\n");
  REQUIRE(notepad.problems.size() == 1);
  CHECK(notepad.problems[0].line == 3);
  CHECK(notepad.problems[0].column == 1);
  CHECK(notepad.problems[0].source_line == "levle = 1");
  CHECK(notepad.settings.screen.title == "a");
}

TEST_CASE("what is no UTF-8 text is called by its name") {
  using namespace std::string_literals;
  CHECK(problems("[screen]\ntitle = \"\xC7\xE1\"\n") == Lines{"2:10+1 not_utf8"});
  CHECK(problems("\xFF\xFE[\0s\0"s) == Lines{"1:1+1 not_utf8"});
  CHECK(problems("[\0s\0c\0"s) == Lines{"1:2+1 not_utf8"});
  CHECK(problems("\0[\0s\0c"s) == Lines{"1:1+1 not_utf8"});
  CHECK(problems("\x7F"
                 "ELF\n\0\0\0"s) == Lines{"2:1+1 not_text"});
  CHECK(load_settings("\x7F"
                      "ELF\0\0\0"s)
            .problems.front()
            .source_line.empty());
}

TEST_CASE("text is bounded and hostile nesting does not bring us down") {
  CHECK_FALSE(load_settings(std::string(100000, '[')).ok());
  CHECK_FALSE(load_settings("a = " + std::string(100000, '[')).ok());
  CHECK_FALSE(load_settings(std::string(100000, 'a') + " = 1").ok());
}

TEST_CASE("relative paths count from the folder of the file") {
  Settings settings;
  settings.feeds.resize(3);
  settings.feeds[0].url = "lists/../today.txt";
  settings.feeds[1].url = "https://news.example/";
  settings.feeds[2].url = "/srv/today.txt";
  settings.network.ca_file = "ca.pem";
  settings.screen.font_folder = "faces";
  resolve_paths(settings, "/etc/sharit");
  CHECK(settings.feeds[0].url == "/etc/sharit/today.txt");
  CHECK(settings.feeds[1].url == "https://news.example/");
  CHECK(settings.feeds[2].url == "/srv/today.txt");
  CHECK(settings.network.ca_file == "/etc/sharit/ca.pem");
  CHECK(settings.screen.font_folder == "/etc/sharit/faces");
  CHECK(settings.storage.dir.empty());
}

TEST_CASE("a file that is not there or a folder fails with its name") {
  const auto missing = load_settings_file("/nonexistent/sharit.toml");
  REQUIRE_FALSE(missing);
  CHECK(missing.error().fault == Fault::kInput);
  CHECK(missing.error().message.find("/nonexistent/sharit.toml") != std::string::npos);
  CHECK_FALSE(load_settings_file("/tmp"));
}

TEST_CASE(
    "viewing_distance and diagonal: legal, at the edges, beyond them, and one without the other") {
  const auto with = [](const std::string& distance, const std::string& diagonal) {
    return "[screen]\nviewing_distance = " + distance + "\ndiagonal = " + diagonal + "\n";
  };
  const Settings good = load_settings(with("\"8m\"", "'55\"'")).settings;
  CHECK(good.screen.viewing_distance == doctest::Approx(8));
  CHECK(good.screen.diagonal == doctest::Approx(1.397));
  for (const char* edge : {"\"0.3m\"", "\"200m\""}) CHECK(problems(with(edge, "\"1m\"")).empty());
  for (const char* edge : {"\"10cm\"", "\"50m\""}) CHECK(problems(with("\"8m\"", edge)).empty());
  CHECK(problems(with("\"29cm\"", "\"1m\"")).front() == "2:20+6 out_of_range");
  CHECK(problems(with("\"8m\"", "\"51m\"")).front() == "3:12+5 out_of_range");
  CHECK(hint(with("\"8m\"", "\"51m\"")) == "from \"0.1m\" to \"50m\"");
  CHECK(problems(with("8", "\"1m\"")).front() == "2:20+1 wrong_type");
  CHECK(problems(with("\"8\"", "\"1m\"")).front() == "2:20+3 bad_value");
  CHECK(load_settings(with("\"٨m\"", "\"1m\""))
            .problems.front()
            .message.ends_with("digits in this file must be 0123456789"));
  CHECK(problems("[screen]\nviewing_distance = \"8m\"\n") == Lines{"2:20+4 no_effect"});
  CHECK(hint("[screen]\ndiagonal = \"55in\"\n") == "add viewing_distance = \"8m\"");
}

// Every key of the table is set to legal, edge and illegal values. They come from the key's type
// and range, so that a new key is tried without being named here; a new type does not compile.
#include <cmath>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "firmware/config/load.hpp"
#include "firmware/config/report.hpp"
#include "firmware/config/schema.hpp"
#include "firmware/config/values.hpp"

using namespace sharit;

namespace {

/// TOML texts.
struct Tries {
  std::vector<std::string> legal;
  std::vector<std::string> edge;  ///< Legal, but only just.
  std::vector<std::string> illegal;
};

std::string quoted(const std::string& text) {
  return "'" + text + "'";
}

/// The ends of a range in a unit, and a little beyond them.
void add_ends(Tries& tries, const Key& key, double step, const std::string& unit) {
  if (!key.ranged()) return;
  tries.edge.push_back(quoted(number_text(key.least) + unit));
  tries.edge.push_back(quoted(number_text(key.most) + unit));
  tries.illegal.push_back(quoted(number_text(key.most + step) + unit));
  if (key.least >= step) tries.illegal.push_back(quoted(number_text(key.least - step) + unit));
}

Tries tries_of(const Key& key) {
  Tries tries;
  switch (key.type) {
    case ValueType::kText:
    case ValueType::kPath:
    case ValueType::kSecret:
      tries = {{"'نص'"}, {"''", "'“٢”'", "\"\"\"two\nlines\"\"\""}, {"3", "true", "['a']"}};
      break;
    case ValueType::kFullText:
      tries = {
          {"'نص'"}, {"'x'", "'" + std::string(5000, 'x') + "'"}, {"''", "' \u200F\u00A0'", "3"}};
      break;
    case ValueType::kChoice: {
      for (const auto choice : split_choices(key.choices))
        tries.legal.push_back(quoted(std::string(choice)));
      tries.edge = {tries.legal.front(), tries.legal.back()};
      tries.illegal = {"''", "'no such choice'", "3", "true"};
      break;
    }
    case ValueType::kAutoDuration:
    case ValueType::kDuration:
      tries = {{key.ranged() ? quoted(number_text(key.most / 2) + "s") : "'1h30m'"},
               {},
               {"'10'", "'10 minutes'", "'٥m'", "'-5m'", "'1m1m'", "10", "''"}};
      add_ends(tries, key, 1, "s");
      break;
    case ValueType::kColour:
      tries = {
          {"'#39B58A'"}, {"'#000000'", "'#ffffff'"}, {"'#FFF'", "'red'", "'#GGGGGG'", "3", "''"}};
      break;
    case ValueType::kColours:
      tries = {{"['#39B58A', '#F2B33D']"}, {"[]", "['#000000']"}, {"'#39B58A'", "['red']", "[3]"}};
      break;
    case ValueType::kSpeed:
      tries = {
          {"'calm'", "'240px/s'", "'120 wpm'"}, {}, {"'240'", "'fast'", "'-5px/s'", "240", "''"}};
      add_ends(tries, key, 1, "px/s");
      break;
    case ValueType::kAutoShare:
    case ValueType::kShare:
      tries = {{quoted(number_text((key.least + key.most) / 2) + "%")},
               {},
               {"'5'", "'٥٪'", "'5px'", "5", "''"}};
      add_ends(tries, key, 0.5, "%");
      break;
    case ValueType::kLength:
      tries = {{"'8m'", "'4 ft 6in'"}, {}, {"'8'", "'8 metres'", "'٨m'", "8", "''"}};
      add_ends(tries, key, 0.05, "m");
      break;
    case ValueType::kLanguage:
      tries = {{"'ar'", "'en-GB'"}, {"''", "'zh-Hant-TW'"}, {"'arabic!'", "'a'", "'عربي'", "3"}};
      break;
    case ValueType::kRegion:
      tries = {{"'EG'"}, {"''", "'sa'"}, {"'EGY'", "'٢'", "3"}};
      break;
    case ValueType::kTimezone:
      tries = {{"'Asia/Riyadh'"}, {"''", "'UTC'"}, {"'Riyadh'", "'../etc/passwd'", "3"}};
      break;
    case ValueType::kAddress:
      tries = {{"'https://news.example/feed/'", "'list.txt'"},
               {"'HTTP://news.example:80'", "'file:///a'"},
               {"''", "'www.news.example/feed'", "'ftp://a.example/'", "'https://'",
                "'https://me:x@a.example/'", "'https://a b/'", "3"}};
      break;
    case ValueType::kProxy:
      tries = {{"'http://proxy.example:3128'"},
               {"''", "'socks5h://a.example:1'"},
               {"'a'", "'http://'", "3"}};
      break;
    case ValueType::kTheme:
      tries = {{"'paper'"}, {"'midnight'"}, {"'papr'", "''", "'./none.toml'", "3"}};
      break;
    case ValueType::kTextList:
      tries = {{"['a', 'b']"}, {"[]", "'a'"}, {"3", "[3]", "['a', true]"}};
      break;
    case ValueType::kWordList:
      tries = {{"['حرب', 'كأس العالم']"}, {"[]", "'a'", "['5%']"}, {"3", "[3]", "['']", "[' - ']"}};
      break;
    case ValueType::kDays:
      tries = {{"['sun', 'wed']", "'fri'"},
               {"[]", "['sat', 'sat']"},
               {"'sunday'", "['الأحد']", "''", "['sun', 1]", "0"}};
      break;
    case ValueType::kTimes:
      tries = {{"['09:00-11:30', '22:00-02:00']", "'9:00-17:30'"},
               {"[]", "'00:00-24:00'", "'23:59 - 0:00'"},
               {"'09:00'", "'24:00-09:00'", "'09:00-24:01'", "'09:60-10:00'", "'9-10'",
                "'٠٩:٠٠-١١:٣٠'", "'09:00-09:00'", "[9]", "09:00:00"}};
      break;
    case ValueType::kBool:
      tries = {{"true", "false"}, {"true"}, {"'true'", "1", "'نعم'"}};
      break;
    case ValueType::kInteger:
      tries = {{number_text(std::floor((key.least + key.most) / 2))},
               {number_text(key.least), number_text(key.most)},
               {number_text(key.least - 1), number_text(key.most + 1), "1.5", "'1'", "true",
                "9223372036854775807"}};
      break;
    case ValueType::kTurn:
      tries = {{"90"}, {"0", "270"}, {"45", "360", "-90", "'90'"}};
      break;
    case ValueType::kMoment:
      tries = {{"2026-11-22T09:00:00"},
               {"2026-11-22", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59+14:00"},
               {"09:00:00", "'2026-11-22'", "20261122"}};
      break;
  }
  return tries;
}

/// A file that sets the key on its second line, with all that its block needs.
std::string file_with(const Key& key, const std::string& value) {
  const Table* table = find_table(key.table);
  const std::string name(key.table);
  std::string text = (table->repeated ? "[[" + name + "]]\n" : "[" + name + "]\n") +
                     std::string(key.name) + " = " + value + "\n";
  for (const Key& other : schema_keys())
    if (other.table == key.table && other.required && other.name != key.name)
      text += std::string(other.name) + " = " + std::string(other.example) + "\n";
  return text;
}

}  // namespace

TEST_CASE("every key takes its legal values and those at the edge") {
  for (const Key& key : schema_keys()) {
    const Tries tries = tries_of(key);
    REQUIRE_FALSE(tries.legal.empty());
    REQUIRE_FALSE(tries.edge.empty());
    for (const auto* values : {&tries.legal, &tries.edge}) {
      for (const std::string& value : *values) {
        const auto outcome = load_settings(file_with(key, value));
        CHECK_MESSAGE(outcome.ok(), render_problems(outcome.problems, "file"));
      }
    }
  }
}

TEST_CASE("every key refuses its illegal values where they stand, and tells what to write") {
  for (const Key& key : schema_keys()) {
    const Tries tries = tries_of(key);
    REQUIRE_FALSE(tries.illegal.empty());
    for (const std::string& value : tries.illegal) {
      const auto outcome = load_settings(file_with(key, value));
      CAPTURE(key.name);
      CAPTURE(value);
      CHECK_FALSE(outcome.ok());
      int errors = 0;
      for (const Problem& problem : outcome.problems) {
        if (problem.severity != Severity::kError) continue;
        ++errors;
        CHECK(problem.line == 2);
        CHECK(problem.column == static_cast<int>(key.name.size()) + 4);
        CHECK_FALSE(problem.hint.empty());
        CHECK(problem.message.size() > 10);
      }
      CHECK(errors == 1);
    }
  }
}

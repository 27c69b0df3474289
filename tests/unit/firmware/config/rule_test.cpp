#include "firmware/config/rule.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include <doctest/doctest.h>

#include "firmware/config/load.hpp"
#include "firmware/config/report.hpp"
#include "firmware/config/text_file.hpp"

using namespace sharit;
using namespace std::string_literals;

namespace {

/// Those that only the machine can tell; the test of firmware/app raises them.
const std::set<std::string_view> kOfTheMachine = {"wrong_words",     "past_message", "two_breaking",
                                                  "nothing_to_show", "open_secret",  "no_file",
                                                  "letters",         "font",         "picture"};

/// A file that breaks the rule.
std::string broken_file(const Rule& rule) {
  if (rule.name == "not_utf8") return "[screen]\ntitle = \"\xC7\xE1\"\n";
  if (rule.name == "not_text") return "\x7F"s + "ELF\0\0\0"s;
  if (rule.name == "too_large") return std::string(kLargestText + 1, '\n');
  if (rule.name == "more_problems") {
    std::string text = "[screen]\n";
    for (int i = 0; i < 150; ++i) text += "a" + std::to_string(i) + " = 1\n";
    return text;
  }
  return std::string(rule.example);
}

}  // namespace

TEST_CASE("the committed list of rules is the one the table makes") {
  std::ifstream in(SHARIT_SOURCE_DIR "/config/rules.md", std::ios::binary);
  const std::string committed(std::istreambuf_iterator<char>(in), {});
  CHECK_MESSAGE(committed == rules_text(),
                "make it again: sharit_reference rules > config/rules.md");
}

TEST_CASE("rules are numbered in order, named once and told in sentences") {
  std::set<std::string_view> names;
  std::string_view last;
  for (const Rule& rule : rules()) {
    CAPTURE(rule.name);
    CHECK(names.insert(rule.name).second);
    CHECK(rule.number.size() == 4);
    CHECK(rule.number.starts_with('S'));
    CHECK(last < rule.number);
    last = rule.number;
    CHECK(rule.meaning.ends_with('.'));
    CHECK(rule.remedy.ends_with('.'));
    CHECK(rules_text().contains("## " + std::string(rule.number) + " " + std::string(rule.name)));
  }
  CHECK(rule_number("unknown_key") == "S301");
  CHECK(rule_number("nonsense").empty());
}

TEST_CASE("the example of every rule breaks it, and nothing else as gravely") {
  for (const Rule& rule : rules()) {
    if (kOfTheMachine.contains(rule.name)) continue;
    CAPTURE(rule.name);
    const std::string text = broken_file(rule);
    REQUIRE_FALSE(text.empty());
    const auto outcome = load_settings(text);
    bool raised = false;
    for (const Problem& problem : outcome.problems) {
      CAPTURE(problem.code);
      CHECK(problem.line >= 1);
      CHECK(problem.column >= 1);
      CHECK_FALSE(rule_number(problem.code).empty());
      if (problem.code != rule.name) {
        CHECK((rule.name == "more_problems" || problem.severity == Severity::kWarning));
        continue;
      }
      raised = true;
      CHECK(problem.severity == rule.severity);
    }
    CHECK(raised);
    CHECK((outcome.ok() == (rule.severity == Severity::kWarning && rule.name != "more_problems")));
  }
}

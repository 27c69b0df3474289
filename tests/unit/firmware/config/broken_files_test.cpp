// Files that people break: generated from the reference with every setting in use. The seed is
// printed; SHARIT_SEED sets it.
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <unistd.h>

#include "firmware/config/load.hpp"
#include "firmware/config/reference.hpp"
#include "firmware/config/report.hpp"
#include "support/dice.hpp"
#include "support/seed.hpp"

using namespace sharit;
using test::Dice;

namespace {

using Text = std::vector<std::string>;

Text lines_of(const std::string& text) {
  Text lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

std::string joined(const Text& lines, const std::string& end = "\n") {
  std::string text;
  for (const std::string& line : lines) text += line + end;
  return text;
}

/// The reference with every setting in use, which has no error.
Text whole_file() {
  Text lines =
      lines_of(std::regex_replace(reference_text(), std::regex("(^|\n)#([a-z\\[])"), "$1$2"));
  REQUIRE(load_settings(joined(lines)).ok());
  return lines;
}

bool is_setting(const std::string& line) {
  return !line.empty() && line.front() >= 'a' && line.front() <= 'z';
}
bool is_heading(const std::string& line) {
  return line.starts_with('[');
}

/// What goes wrong on one line. False: this line cannot be broken in this way.
using Slip = bool (*)(std::string& line, Dice& dice);

std::size_t value_at(const std::string& line) {
  return line.find('=') + 2;
}

bool replace_value(std::string& line, const std::string& value) {
  line = line.substr(0, value_at(line)) + value;
  return true;
}

bool misspell_key(std::string& line, Dice& dice) {
  line.insert(dice.below(line.find(' ')), 1, "qxz"[dice.below(3)]);
  return true;
}
bool capital_key(std::string& line, Dice&) {
  line.front() = static_cast<char>(line.front() - 'a' + 'A');
  return true;
}
bool other_type(std::string& line, Dice& dice) {
  const bool text = line[value_at(line)] == '"';
  const char* const others[] = {"7.5", "{ a = 1 }", "07:30:00", "[[1]]"};
  return replace_value(line, text && dice.chance(500) ? "true" : others[dice.below(4)]);
}
bool wrong_unit(std::string& line, Dice& dice) {
  // Durations, shares and lengths: a digit first, a unit behind.
  static const std::regex kUnit("\"[0-9]+(%|px/s|m|h|in)\"");
  if (!std::regex_search(line, kUnit)) return false;
  const char* const others[] = {"\"5 parsecs\"", "\"٥m\"", "\"5\"", "\"m\"", "\"5 %%\""};
  return replace_value(line, others[dice.below(5)]);
}
bool no_quotes(std::string& line, Dice&) {
  if (line[value_at(line)] != '"' || line.ends_with("\"\"")) return false;
  line.erase(value_at(line), 1);
  line.pop_back();
  // A bare number is another slip.
  return line[value_at(line)] < '0' || line[value_at(line)] > '9';
}
bool open_quote(std::string& line, Dice&) {
  if (line[value_at(line)] != '"') return false;
  line.pop_back();
  return true;
}
bool curly_quotes(std::string& line, Dice&) {
  if (line[value_at(line)] != '"') return false;
  line.pop_back();
  line.replace(value_at(line), 1, "“");
  line += "”";
  return true;
}
bool open_list(std::string& line, Dice&) {
  if (!line.ends_with(']') || line[value_at(line)] != '[') return false;
  line.pop_back();
  return true;
}
bool open_text(std::string& line, Dice&) {
  if (line[value_at(line)] != '"') return false;
  return replace_value(line, "\"\"\"never closed");
}
bool arabic_digits(std::string& line, Dice&) {
  if (line[value_at(line)] < '0' || line[value_at(line)] > '9') return false;
  line.replace(value_at(line), 1, "٢");
  return true;
}
bool no_value(std::string& line, Dice&) {
  return replace_value(line, "");
}
bool colon(std::string& line, Dice&) {
  line.replace(line.find(" ="), 2, ":");
  return true;
}
bool junk_behind(std::string& line, Dice& dice) {
  const char* const junk[] = {" ;", " ؛", " ,", " \"x\"", " // remark"};
  line += junk[dice.below(5)];
  return true;
}
bool prose(std::string& line, Dice& dice) {
  const char* const words[] = {"please show our news", "اعرض أخبارنا", "<xml/>", "---", "{}"};
  line = words[dice.below(5)];
  return true;
}
bool bad_escape(std::string& line, Dice&) {
  if (line[value_at(line)] != '"') return false;
  line.insert(value_at(line) + 1, "\\d");
  return true;
}
bool control_character(std::string& line, Dice&) {
  if (line[value_at(line)] != '"') return false;
  line.insert(value_at(line) + 1, "\x01");
  return true;
}

constexpr Slip kSlips[] = {misspell_key, capital_key,   other_type,   wrong_unit,
                           no_quotes,    open_quote,    curly_quotes, open_list,
                           open_text,    arabic_digits, no_value,     colon,
                           junk_behind,  prose,         bad_escape,   control_character};

bool spoil_heading(std::string& line, Dice& dice) {
  switch (dice.below(3)) {
    case 0:
      line.pop_back();
      return true;
    case 1:
      line += "]";
      return true;
    default:
      line = "“" + line + "”";
      return true;
  }
}

/// What follows a text or list that is not closed belongs to it, unless it looks like a setting.
bool swallows(const Text& whole, const Text& lines, const std::set<int>& broken) {
  for (const int number : broken) {
    auto at = static_cast<std::size_t>(number) - 1;
    const bool open =
        lines[at].ends_with("closed") || (whole[at].ends_with("]") && lines[at].contains("= ["));
    if (!open) continue;
    do ++at;
    while (at < whole.size() && !is_setting(whole[at]) && !is_heading(whole[at]));
    if (broken.contains(static_cast<int>(at) + 1)) return true;
  }
  return false;
}

/// Breaks one to five lines, and says which.
std::set<int> break_lines(Text& lines, Dice& dice) {
  std::set<int> broken;
  const std::size_t count = dice.between(1, 5);
  while (broken.size() < count) {
    const std::size_t at = dice.below(lines.size());
    const int number = static_cast<int>(at) + 1;
    if (broken.contains(number)) continue;
    std::string line = lines[at];
    const bool heading = is_heading(line);
    if (!heading && !is_setting(line)) continue;
    if (!(heading ? spoil_heading(line, dice) : kSlips[dice.below(std::size(kSlips))](line, dice)))
      continue;
    lines[at] = line;
    broken.insert(number);
  }
  return broken;
}

std::set<int> lines_with_errors(const LoadOutcome& outcome) {
  std::set<int> out;
  for (const Problem& problem : outcome.problems) {
    CHECK(problem.line >= 1);
    CHECK(problem.column >= 1);
    CHECK_FALSE(problem.message.empty());
    if (problem.severity == Severity::kError) out.insert(problem.line);
  }
  return out;
}

/// Loads bytes from a file, as the program does.
LoadOutcome load_bytes(const std::string& bytes) {
  const auto file = std::filesystem::temp_directory_path() /
                    ("sharit-broken-" + std::to_string(getpid()) + ".toml");
  std::ofstream(file, std::ios::binary) << bytes;
  auto outcome = load_settings_file(file);
  std::filesystem::remove(file);
  REQUIRE(outcome);
  return *outcome;
}

Dice dice() {
  const auto seed = test::seed_from(std::nullopt, 20261128);
  REQUIRE(seed.has_value());
  MESSAGE("seed " << *seed);
  return Dice(*seed);
}

std::string in_utf16(const std::string& ascii, bool big) {
  std::string out = big ? "\xFE\xFF" : "\xFF\xFE";
  for (const char c : ascii) out += big ? std::string{'\0', c} : std::string{c, '\0'};
  return out;
}

}  // namespace

TEST_CASE("250 files with one to five broken lines: each of them is told, and no other") {
  Dice random = dice();
  const Text whole = whole_file();
  for (int i = 0; i < 250; ++i) {
    Text lines = whole;
    std::set<int> broken = break_lines(lines, random);
    while (swallows(whole, lines, broken)) {
      lines = whole;
      broken = break_lines(lines, random);
    }
    std::string end = random.chance(250) ? "\r\n" : "\n";
    const std::string text = (random.chance(250) ? "\xEF\xBB\xBF" : "") + joined(lines, end);
    const LoadOutcome outcome = load_bytes(text);
    CAPTURE(i);
    std::string slips;
    for (const int number : broken)
      slips += std::to_string(number) + " " + lines[static_cast<std::size_t>(number) - 1] + "\n";
    CAPTURE(slips);
    CHECK_MESSAGE(lines_with_errors(outcome) == broken, render_problems(outcome.problems, "file"));
    CHECK_FALSE(outcome.ok());
  }
}

TEST_CASE("50 files of bytes that are no settings: each is told with a line, none brings us down") {
  Dice random = dice();
  Text settings = whole_file();
  std::erase_if(settings, [](const std::string& line) { return line.starts_with('#'); });
  const std::string whole = joined(settings);
  const std::string title = "[screen]\ntitle = ";
  std::vector<std::string> files = {in_utf16(title, false),
                                    in_utf16(title, true),
                                    in_utf16(title, false).substr(2),
                                    in_utf16(title, true).substr(2),
                                    title + "\"\xC7\xE1\"\n",  // Windows-1256
                                    title + "\"\xED\xA0\x80\"\n",
                                    std::string(10'000'000, '\0'),
                                    std::string(10'000'000, 'x'),
                                    std::string(10'000'000, '\n'),
                                    std::string(10'000'000, '['),
                                    "\x7F"
                                    "ELF\x01\x01",
                                    "\x89PNG\r\n\x1A\n",
                                    "%PDF-1.7\n",
                                    "<?xml version='1.0'?>\n",
                                    "{\"screen\": {}}\n",
                                    "screen:\n  title: a\n"};
  while (files.size() < 50) {
    std::string text = whole;
    switch (random.below(4)) {
      case 0:  // Cut off within a text.
        text.resize(text.find("= \"", random.below(text.size() / 2)) + 3);
        break;
      case 1:  // A damaged disk.
        for (int n = 0; n < 20; ++n)
          text[random.below(text.size())] = static_cast<char>(0x80 + random.below(128));
        break;
      case 2:
        for (char& c : text) c = static_cast<char>(random.below(256));
        break;
      default:  // One half behind the other: tables twice.
        text += text.substr(text.size() / 2);
        break;
    }
    files.push_back(text);
  }
  const auto begun = std::chrono::steady_clock::now();
  for (std::size_t i = 0; i < files.size(); ++i) {
    const LoadOutcome outcome = load_bytes(files[i]);
    CAPTURE(i);
    CHECK_FALSE(outcome.ok());
    CHECK_FALSE(lines_with_errors(outcome).empty());
    CHECK(outcome.problems.size() <= 101);
    CHECK(render_problems(outcome.problems, "file").size() < 100'000);
  }
  CHECK(std::chrono::steady_clock::now() - begun < std::chrono::seconds(30));
}

#include <algorithm>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <unicode/uchar.h>

#include "render/analysis/bidi.hpp"
#include "render/analysis/code_points.hpp"
#include "render/analysis/paragraph.hpp"
#include "render/analysis/script.hpp"
#include "render/analysis/utf8.hpp"
#include "unit/render/analysis/helpers.hpp"

using namespace sharit;

namespace {

// One line of a table: a headline, and at which depth of braces each of its code points stands.
struct Judged {
  std::string line;
  std::string direction;
  std::string language;
  std::u32string text;
  std::vector<Level> levels;

  [[nodiscard]] Direction base() const {
    return direction == "ltr" ? Direction::kLtr : Direction::kRtl;
  }
};

void read_headline(std::u32string_view value, Judged& judged) {
  static constexpr std::u32string_view kHexDigits = U"0123456789ABCDEF";
  auto level = judged.base() == Direction::kRtl ? 1U : 0U;
  for (std::size_t at = 0; at < value.size(); ++at) {
    char32_t c = value[at];
    if (c == U'{') {
      ++level;
      continue;
    }
    if (c == U'}') {
      --level;
      continue;
    }
    if (value.substr(at, 2) == U"\\u") {
      c = 0;
      for (const char32_t digit : value.substr(at + 2, 4)) {
        c = c * 16 + static_cast<char32_t>(kHexDigits.find(digit));
      }
      at += 5;
    }
    judged.text.push_back(c);
    judged.levels.push_back(Level{static_cast<std::uint8_t>(level)});
  }
}

std::vector<Judged> read_table(const std::string& name) {
  std::ifstream stream(SHARIT_TEST_DATA "/conformance/reading_order/" + name);
  std::vector<Judged> table;
  for (std::string line; std::getline(stream, line);) {
    if (line.empty() || line.front() == '#') continue;
    const std::size_t first = line.find(' ');
    const std::size_t second = line.find(' ', first + 1);
    REQUIRE(second != std::string::npos);
    Judged judged;
    judged.line = line;
    judged.direction = line.substr(0, first);
    judged.language = line.substr(first + 1, second - first - 1);
    read_headline(decode_utf8(line.substr(second + 1), kMaxCodePoints).mapped.text, judged);
    table.push_back(judged);
  }
  return table;
}

// What the eye meets from left to right: signs mirrored where they are (UAX #9 L4).
std::string seen(std::u32string_view text, const std::vector<Level>& levels) {
  std::u32string result;
  for (const std::uint32_t i : visual_order(levels)) {
    const auto c = static_cast<UChar32>(text[i]);
    if (cp::is_bidi_mark(text[i])) continue;
    result.push_back(static_cast<char32_t>(is_rtl(levels[i]) ? u_charMirror(c) : c));
  }
  return analysis_test::to_utf8(result);
}

bool is_right_to_left(const std::string& language) {
  const Script script = script_of_language(language);
  static const std::vector<Script> kRightToLeft = {
      script_tag("Arab"), script_tag("Hebr"), script_tag("Syrc"), script_tag("Thaa"),
      script_tag("Nkoo"), script_tag("Adlm"), script_tag("Rohg")};
  return std::ranges::find(kRightToLeft, script) != kRightToLeft.end();
}

void judge(const std::string& name, std::size_t least) {
  const std::vector<Judged> table = read_table(name);
  CHECK(table.size() >= least);
  for (const Judged& judged : table) {
    AnalysisOptions options;
    options.language = judged.language;
    if (is_right_to_left(judged.language)) options.direction_context = {0.3, Direction::kRtl};
    if (judged.direction == "rtl-plain") options.guards = {false, false};
    const Paragraph paragraph = analyse(analysis_test::to_utf8(judged.text), options);
    CAPTURE(judged.line);
    CHECK(paragraph.base == judged.base());
    CHECK(seen(paragraph.text, paragraph.levels) == seen(judged.text, judged.levels));
  }
}

}  // namespace

TEST_CASE("Arabic headlines are read as they were judged by hand") {
  judge("arabic.txt", 140);
}

TEST_CASE("headlines in other languages are read as they were judged by hand") {
  judge("other_languages.txt", 90);
}

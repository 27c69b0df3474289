#include <map>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "conformance/bidi_case.hpp"
#include "conformance/unicode_file.hpp"

using namespace sharit;
using namespace sharit::conformance;

namespace {

// One code point for each Bidi_Class.
const std::map<std::string_view, char32_t> kRepresentatives = {
    {"L", U'a'},     {"R", 0x05D0},   {"AL", 0x0627},  {"EN", U'1'},    {"ES", U'+'},
    {"ET", U'$'},    {"AN", 0x0661},  {"CS", U','},    {"NSM", 0x0300}, {"BN", 0x00AD},
    {"B", 0x2029},   {"S", U'\t'},    {"WS", U' '},    {"ON", U'!'},    {"LRE", 0x202A},
    {"LRO", 0x202D}, {"RLE", 0x202B}, {"RLO", 0x202E}, {"PDF", 0x202C}, {"LRI", 0x2066},
    {"RLI", 0x2067}, {"FSI", 0x2068}, {"PDI", 0x2069}};

std::string_view after_colon(std::string_view line) {
  return trim(line.substr(line.find(':') + 1));
}

}  // namespace

// "@Levels:" and "@Reorder:" hold for the lines after them; a line is classes; a set of bases
// (1 auto, 2 left-to-right, 4 right-to-left).
TEST_CASE("every case of BidiTest.txt has its levels and its order for each base direction") {
  UnicodeFile file("BidiTest.txt");
  Score score;
  BidiExpectation expected;
  for (std::string line; file.next(line);) {
    if (line.starts_with("@Levels:")) {
      expected.levels = parse_levels(after_colon(line));
      continue;
    }
    if (line.starts_with("@Reorder:")) {
      expected.order = parse_order(after_colon(line));
      continue;
    }
    const auto fields = split(line, ';');
    REQUIRE(fields.size() == 2);
    std::u32string text;
    for (const std::string_view name : split(fields[0], ' ')) {
      text.push_back(kRepresentatives.at(name));
    }
    const int bases = std::stoi(std::string(trim(fields[1])), nullptr, 16);
    if ((bases & 1) != 0) score.add(bidi_matches(text, first_strong_direction(text), expected));
    if ((bases & 2) != 0) score.add(bidi_matches(text, Direction::kLtr, expected));
    if ((bases & 4) != 0) score.add(bidi_matches(text, Direction::kRtl, expected));
  }
  score.report("BidiTest.txt", 770241);
}

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "conformance/unicode_file.hpp"
#include "render/analysis/properties.hpp"

using namespace sharit;
using namespace sharit::conformance;

namespace {

const std::map<std::string_view, JoiningType> kTypes = {
    {"U", JoiningType::kNone}, {"T", JoiningType::kTransparent}, {"R", JoiningType::kRight},
    {"L", JoiningType::kLeft}, {"D", JoiningType::kDual},        {"C", JoiningType::kCausing}};

}  // namespace

TEST_CASE("every letter of ArabicShaping.txt joins as the file says") {
  UnicodeFile file("ArabicShaping.txt");
  Score score;
  for (std::string line; file.next(line);) {
    const auto fields = split(line, ';');
    REQUIRE(fields.size() >= 3);
    const char32_t c = parse_code_points(trim(fields[0])).front();
    score.add(char_properties(c).joining == kTypes.at(trim(fields[2])));
  }
  score.report("ArabicShaping.txt", 828);
}

TEST_CASE("all 1,114,112 code points join as DerivedJoiningType.txt says") {
  std::vector<JoiningType> expected(0x110000, JoiningType::kNone);  // what the file leaves out
  UnicodeFile file("extracted/DerivedJoiningType.txt");
  for (std::string line; file.next(line);) {
    const auto fields = split(line, ';');
    REQUIRE(fields.size() == 2);
    const CodePointRange range = parse_range(trim(fields[0]));
    for (char32_t c = range.first; c <= range.last; ++c) {
      expected.at(c) = kTypes.at(trim(fields[1]));
    }
  }
  Score score;
  for (char32_t c = 0; c < 0x110000; ++c) score.add(char_properties(c).joining == expected[c]);
  score.report("DerivedJoiningType.txt", 0x110000);
}

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "conformance/unicode_file.hpp"
#include "render/analysis/grapheme.hpp"

using namespace sharit;
using namespace sharit::conformance;

// "÷ 0020 × 0308 ÷": a boundary at each ÷, none at each ×.
TEST_CASE("every case of GraphemeBreakTest.txt breaks where the file says") {
  UnicodeFile file("auxiliary/GraphemeBreakTest.txt");
  Score score;
  for (std::string line; file.next(line);) {
    std::u32string text;
    std::vector<std::size_t> expected;
    for (const std::string_view part : split(line, ' ')) {
      if (part == "÷") {
        if (!text.empty()) expected.push_back(text.size());
      } else if (part != "×") {
        text += parse_code_points(part);
      }
    }
    std::vector<std::size_t> found;
    for (std::size_t at = 0; at < text.size(); found.push_back(at)) at = grapheme_end(text, at);
    score.add(found == expected);
  }
  score.report("GraphemeBreakTest.txt", 602);
}

#include <string>

#include <doctest/doctest.h>

#include "conformance/bidi_case.hpp"
#include "conformance/unicode_file.hpp"

using namespace sharit;
using namespace sharit::conformance;

// Fields: code points; base 0 ltr, 1 rtl, 2 auto; resolved paragraph level; levels; visual order.
TEST_CASE("every case of BidiCharacterTest.txt has its levels and its order") {
  UnicodeFile file("BidiCharacterTest.txt");
  Score score;
  for (std::string line; file.next(line);) {
    const auto fields = split(line, ';');
    REQUIRE(fields.size() == 5);
    const std::u32string text = parse_code_points(fields[0]);
    const Direction given = fields[2] == "1" ? Direction::kRtl : Direction::kLtr;
    // The third field is the answer of P2 and P3: ours has to agree before it is used.
    const bool agrees = fields[1] != "2" || first_strong_direction(text) == given;
    score.add(agrees &&
              bidi_matches(text, given, {parse_levels(fields[3]), parse_order(fields[4])}));
  }
  score.report("BidiCharacterTest.txt", 91707);
}

#include "render/analysis/properties.hpp"

#include <doctest/doctest.h>

using namespace sharit;

TEST_CASE("letters of the main scripts have their properties") {
  const CharProperties beh = char_properties(U'ب');
  CHECK(beh.script == script_tag("Arab"));
  CHECK(beh.joining == JoiningType::kDual);
  CHECK(beh.bidi == BidiKind::kRight);
  CHECK(beh.letter);
  CHECK_FALSE(beh.mark);

  const CharProperties latin = char_properties(U'A');
  CHECK(latin.script == script_tag("Latn"));
  CHECK(latin.joining == JoiningType::kNone);
  CHECK(latin.bidi == BidiKind::kLeft);
}

TEST_CASE("both sides of the table's borders give the same kind of answer") {
  CHECK(char_properties(0x08FF).mark);                          // Arabic mark, in the table
  CHECK(char_properties(0x0900).script == script_tag("Deva"));  // just after it
  CHECK(char_properties(0x1FFE).script == script_tag("Grek"));  // before the second block
  CHECK(char_properties(0x2000).white_space);                   // its first
  CHECK(char_properties(0x20F0).mark);                          // near its end
  CHECK(char_properties(0x2100).script == kCommonScript);       // just after it
  CHECK(char_properties(0x10FFFF).ignorable == false);
}

TEST_CASE("numbers and controls have their bidi kind") {
  CHECK(char_properties(U'1').bidi == BidiKind::kNumber);
  CHECK(char_properties(U'۱').bidi == BidiKind::kNumber);
  CHECK(char_properties(U'١').bidi == BidiKind::kArabicNumber);
  CHECK(char_properties(0x202E).bidi == BidiKind::kControl);
  CHECK(char_properties(0x2067).bidi == BidiKind::kControl);
  CHECK(char_properties(U'\n').bidi == BidiKind::kControl);
  CHECK(char_properties(U'!').bidi == BidiKind::kNeutral);
}

TEST_CASE("brackets, emoji and ignorables are known") {
  CHECK(char_properties(U'[').paired);
  CHECK_FALSE(char_properties(U'«').paired);
  CHECK(char_properties(U'😀').emoji_presentation);
  CHECK(char_properties(U'❤').pictographic);
  CHECK_FALSE(char_properties(U'❤').emoji_presentation);
  CHECK(char_properties(0x200B).ignorable);
  CHECK(char_properties(U'🇮').grapheme == GraphemeBreak::kRegionalIndicator);
}

#include "render/faces/char_class.hpp"

#include <initializer_list>

#include <doctest/doctest.h>

using namespace sharit;

TEST_CASE("letters and digits of any script choose a face") {
  for (const char32_t cp :
       {U'A', U'z', char32_t{0x00E9}, char32_t{0x0621}, char32_t{0x05D0}, char32_t{0x4E2D}}) {
    CHECK(char_class(cp) == CharClass::kLetter);
  }
  for (const char32_t cp : {U'0', U'9', char32_t{0x0663}, char32_t{0x06F4}}) {
    CHECK(char_class(cp) == CharClass::kDigit);
  }
}

TEST_CASE("punctuation follows its neighbours unless it belongs to a number") {
  CHECK(char_class(U'!') == CharClass::kNeutral);
  CHECK(char_class(0x2026) == CharClass::kNeutral);
  CHECK(char_class(0x064E) == CharClass::kNeutral);  // a mark on nothing
  CHECK(char_class(U'/') == CharClass::kConnector);
  CHECK(char_class(0x066B) == CharClass::kConnector);
  CHECK(char_class(U'%') == CharClass::kAffix);
  CHECK(char_class(0x066A) == CharClass::kAffix);
  CHECK(char_class(0x00A0) == CharClass::kSpace);
  CHECK(char_class(0x200F) == CharClass::kIgnorable);
}

TEST_CASE("brackets open and close") {
  CHECK(char_class(U'[') == CharClass::kOpener);
  CHECK(char_class(U'«') == CharClass::kOpener);
  CHECK(char_class(U']') == CharClass::kCloser);
  CHECK(char_class(U'»') == CharClass::kCloser);
}

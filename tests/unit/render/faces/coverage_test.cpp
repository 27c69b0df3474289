#include "render/faces/coverage.hpp"

#include <initializer_list>

#include <doctest/doctest.h>
#include <hb.h>

using namespace sharit;

namespace {

Coverage font_with(std::initializer_list<char32_t> mapped) {
  hb_set_t* const set = hb_set_create();
  for (const char32_t cp : mapped) hb_set_add(set, cp);
  return Coverage(set);
}

}  // namespace

TEST_CASE("a font covers what it maps and nothing else") {
  const auto font = font_with({U'a', U'b'});
  CHECK(covers(font, U"ab"));
  CHECK(covers(font, U""));
  CHECK_FALSE(covers(font, U"abc"));
}

TEST_CASE("a composed letter is covered by its parts") {
  CHECK(covers(font_with({U'e', 0x0301}), U"\u00E9"));
  CHECK_FALSE(covers(font_with({U'e'}), U"\u00E9"));
  // Two steps: U+1EBF is U+00EA and acute, U+00EA is e and circumflex.
  CHECK(covers(font_with({U'e', 0x0302, 0x0301}), U"\u1EBF"));
  // Alef with hamza above.
  CHECK(covers(font_with({0x0627, 0x0654}), U"\u0623"));
}

TEST_CASE("a decomposed letter is covered by the composed one") {
  CHECK(covers(font_with({0x00E9}), U"e\u0301"));
  // The base is mapped, the mark is not.
  CHECK(covers(font_with({U'e', 0x00E9}), U"e\u0301"));
  CHECK(covers(font_with({0x0623}), U"\u0627\u0654"));
  CHECK_FALSE(covers(font_with({0x00E9}), U"e\u0302"));
  // All three or none: a composed form of the first two leaves the last mark over.
  CHECK_FALSE(covers(font_with({0x00EA}), U"e\u0302\u0301"));
  CHECK(covers(font_with({0x1EBF}), U"e\u0302\u0301"));
}

TEST_CASE("what draws nothing need not be mapped") {
  CHECK(covers(font_with({U'a'}), U"\u200Ea\u200C\uFE0F"));
  CHECK(covers(font_with({0x0647}), U"\u0647\u200D"));
}

TEST_CASE("any space is drawn with the plain one and a non-breaking hyphen with the hyphen") {
  CHECK(covers(font_with({U' '}), U"\u00A0\u2009\u3000"));
  CHECK_FALSE(covers(font_with({U'a'}), U"\u2009"));
  CHECK_FALSE(covers(font_with({U' '}), U"\u1680"));
  CHECK(covers(font_with({0x2010}), U"\u2011"));
}

TEST_CASE("default ignorable code points are told from marks and spaces") {
  for (const char32_t cp :
       {0x00AD, 0x034F, 0x061C, 0x200B, 0x200C, 0x200F, 0x2060, 0xFE0F, 0xFEFF, 0xE0061}) {
    CAPTURE(static_cast<unsigned>(cp));
    CHECK(is_default_ignorable(cp));
  }
  for (const char32_t cp : {0x0020, 0x00A0, 0x0301, 0x0640, 0x064E, 0x06DD, 0x2010, 0xFFFD}) {
    CAPTURE(static_cast<unsigned>(cp));
    CHECK_FALSE(is_default_ignorable(cp));
  }
}

TEST_CASE("the quick answer is the set's, in every plane") {
  const Coverage font = font_with({0, 63, 64, 0x0639, 0xFFFF, 0x10000, 0x1F600});
  for (const char32_t cp : {0, 63, 64, 0x0639, 0xFFFF, 0x10000, 0x1F600}) CHECK(font.maps(cp));
  for (const char32_t cp : {1, 62, 65, 0x0638, 0xFFFE, 0x10001, 0x1F601, 0x10FFFF}) {
    CHECK_FALSE(font.maps(cp));
  }
}

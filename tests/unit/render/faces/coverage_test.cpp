#include "render/faces/coverage.hpp"

#include <initializer_list>
#include <memory>

#include <doctest/doctest.h>
#include <hb.h>

using namespace sharit;

namespace {

struct SetFree {
  void operator()(hb_set_t* set) const { hb_set_destroy(set); }
};

std::unique_ptr<hb_set_t, SetFree> font_with(std::initializer_list<char32_t> mapped) {
  std::unique_ptr<hb_set_t, SetFree> set(hb_set_create());
  for (const char32_t cp : mapped) hb_set_add(set.get(), cp);
  return set;
}

}  // namespace

TEST_CASE("a font covers what it maps and nothing else") {
  const auto font = font_with({U'a', U'b'});
  CHECK(covers(font.get(), U"ab"));
  CHECK(covers(font.get(), U""));
  CHECK_FALSE(covers(font.get(), U"abc"));
}

TEST_CASE("a composed letter is covered by its parts") {
  CHECK(covers(font_with({U'e', 0x0301}).get(), U"\u00E9"));
  CHECK_FALSE(covers(font_with({U'e'}).get(), U"\u00E9"));
  // Two steps: U+1EBF is U+00EA and acute, U+00EA is e and circumflex.
  CHECK(covers(font_with({U'e', 0x0302, 0x0301}).get(), U"\u1EBF"));
  // Alef with hamza above.
  CHECK(covers(font_with({0x0627, 0x0654}).get(), U"\u0623"));
}

TEST_CASE("a decomposed letter is covered by the composed one") {
  CHECK(covers(font_with({0x00E9}).get(), U"e\u0301"));
  // The base is mapped, the mark is not.
  CHECK(covers(font_with({U'e', 0x00E9}).get(), U"e\u0301"));
  CHECK(covers(font_with({0x0623}).get(), U"\u0627\u0654"));
  CHECK_FALSE(covers(font_with({0x00E9}).get(), U"e\u0302"));
  // All three or none: a composed form of the first two leaves the last mark over.
  CHECK_FALSE(covers(font_with({0x00EA}).get(), U"e\u0302\u0301"));
  CHECK(covers(font_with({0x1EBF}).get(), U"e\u0302\u0301"));
}

TEST_CASE("what draws nothing need not be mapped") {
  CHECK(covers(font_with({U'a'}).get(), U"\u200Ea\u200C\uFE0F"));
  CHECK(covers(font_with({0x0647}).get(), U"\u0647\u200D"));
}

TEST_CASE("any space is drawn with the plain one and a non-breaking hyphen with the hyphen") {
  CHECK(covers(font_with({U' '}).get(), U"\u00A0\u2009\u3000"));
  CHECK_FALSE(covers(font_with({U'a'}).get(), U"\u2009"));
  CHECK(covers(font_with({0x2010}).get(), U"\u2011"));
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

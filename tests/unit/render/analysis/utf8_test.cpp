#include "render/analysis/utf8.hpp"

#include <string>

#include <doctest/doctest.h>

#include "unit/render/analysis/helpers.hpp"

using namespace sharit;
using namespace std::string_literals;

namespace {

std::u32string decoded(std::string_view bytes) {
  return decode_utf8(bytes, 1000).mapped.text;
}

}  // namespace

TEST_CASE("well-formed text keeps its code points and the byte of each") {
  const DecodedText result = decode_utf8("aخ€😀", 1000);
  CHECK(result.mapped.text == U"aخ€😀");
  CHECK(result.mapped.byte_offset == std::vector<std::uint32_t>{0, 1, 3, 6});
  CHECK(result.ill_formed == 0);
  CHECK_FALSE(result.cut);
}

TEST_CASE("the first and last code point of every length survive") {
  for (const char32_t c : {U'\0', U'\x7F', U'\x80', U'\x7FF', U'\x800', U'\xD7FF', U'\xE000',
                           U'\xFFFF', U'\x10000', U'\x10FFFF'}) {
    CAPTURE(static_cast<unsigned>(c));
    const DecodedText result = decode_utf8(analysis_test::to_utf8(std::u32string(1, c)), 10);
    CHECK(result.mapped.text == std::u32string(1, c));
    CHECK(result.ill_formed == 0);
  }
}

// The examples of The Unicode Standard 15.0, tables 3-8 to 3-11.
TEST_CASE("each maximal subpart of an ill-formed sequence becomes one U+FFFD") {
  CHECK(decoded("\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41"s) ==
        U"\xFFFD\xFFFD\xFFFD\xFFFD\xFFFD\xFFFD\xFFFD\xFFFD"s + U"A");
  CHECK(decoded("\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41"s) ==
        U"\xFFFD\xFFFD\xFFFD\xFFFD\xFFFD\xFFFD\xFFFD\xFFFD"s + U"A");
  CHECK(decoded("\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42"s) ==
        U"\xFFFD\xFFFD\xFFFD\xFFFD\xFFFD"s + U"A\xFFFD\xFFFD"s + U"B");
  CHECK(decoded("\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41"s) == U"\xFFFD\xFFFD\xFFFD\xFFFD"s + U"A");
}

TEST_CASE("a broken letter leaves the next one whole") {
  CHECK(decoded("\xD8"
                "A") == U"\xFFFD"s + U"A");
  CHECK(decoded("\xD8"
                "خبر") == U"\xFFFD"s + U"خبر");
  CHECK(decoded("\xA7") == U"\xFFFD");
  CHECK(decoded("خ\xD8") == U"خ\xFFFD");
  CHECK(decode_utf8("\xF8\x88\x80\x80\x80", 10).ill_formed == 5);
}

TEST_CASE("a replacement character of the source itself is not counted as ill-formed") {
  CHECK(decode_utf8("\xEF\xBF\xBD", 10).ill_formed == 0);
}

TEST_CASE("reading stops at the limit and says so") {
  const DecodedText result = decode_utf8("خبر", 2);
  CHECK(result.mapped.text == U"خب");
  CHECK(result.cut);
  CHECK_FALSE(decode_utf8("خبر", 3).cut);
}

#include "render/analysis/sanitize.hpp"

#include <string>

#include <doctest/doctest.h>

#include "unit/render/analysis/helpers.hpp"

using namespace sharit;
using namespace sharit::analysis_test;
using namespace std::string_literals;

namespace {

std::u32string clean(std::u32string_view text) {
  return sanitize(mapped(text)).mapped.text;
}

}  // namespace

TEST_CASE("byte order marks go wherever they stand") {
  CHECK(clean(U"\uFEFFعا\uFEFFجل") == U"عاجل");
}

TEST_CASE("controls go and are counted") {
  const SanitizedText result = sanitize(mapped(U"\0ع\u0007ا\u001Fج\u007Fل\u0080\u009F"s));
  CHECK(result.mapped.text == U"عاجل");
  CHECK(result.dropped == 6);
}

TEST_CASE("soft hyphens, annotations, object replacements and noncharacters go") {
  CHECK(clean(U"مدر\u00ADسة") == U"مدرسة");
  CHECK(clean(U"a\uFFF9b\uFFFAc\uFFFBd\uFFFCe") == U"abcde");
  CHECK(clean(U"a\uFDD0b\uFDEFc\uFFFEd\uFFFFe\U0001FFFEf\U0010FFFFg") == U"abcdefg");
}

TEST_CASE("the neighbours of what goes stay") {
  for (const char32_t c : {U'\u00A1', U'\u00AC', U'\u00AE', U'\u0378', U'\u2027', U'\uFDCF',
                           U'\uFDF0', U'\uFFF8', U'\uFFFD', U'\U0001FFFD', U'\U00100000'}) {
    CAPTURE(static_cast<unsigned>(c));
    const std::u32string text = {U'a', c, U'b'};
    CHECK(clean(text) == text);
  }
}

TEST_CASE("line ends, tabs and separators become one space") {
  for (const char32_t c : {U'\t', U'\n', U'\v', U'\f', U'\r', U'\x1C', U'\x1D', U'\x1E', U'\x85',
                           U'\u2028', U'\u2029'}) {
    CAPTURE(static_cast<unsigned>(c));
    CHECK(clean(U"سطر"s + c + U"ثان") == U"سطر ثان");
  }
  CHECK(clean(U"a\r\n\t b") == U"a b");
}

TEST_CASE("runs of white space become one space and both ends are trimmed") {
  CHECK(clean(U"  a  \u00A0 b\u2003\u3000c \u00A0") == U"a b c");
  CHECK(clean(U"a\u00A0b") == U"a\u00A0b");
  CHECK(clean(U"a \u0007 b") == U"a b");
}

TEST_CASE("a direction mark beside a space does not hide a second space") {
  CHECK(clean(U"a \u200F b") == U"a \u200Fb");
  CHECK(clean(U"\u200F خبر \u200E ") == U"\u200Fخبر\u200E");
}

TEST_CASE("joiners, direction marks, selectors and tatweel stay") {
  for (const char32_t c : {U'\u200C', U'\u200D', U'\u034F', U'\u200E', U'\u200F', U'\u061C',
                           U'\uFE0E', U'\uFE0F', U'\u0640', U'\u200B', U'\u2060'}) {
    CAPTURE(static_cast<unsigned>(c));
    const std::u32string text = U"مي"s + c + U"روم";
    CHECK(clean(text) == text);
  }
}

TEST_CASE("embeddings and overrides go: they only serve to deceive") {
  const SanitizedText result = sanitize(mapped(U"افتح \u202Ecod.exe\u202C \u202A\u202B\u202Dالآن"));
  CHECK(result.mapped.text == U"افتح cod.exe الآن");
  CHECK(result.dropped == 5);
}

TEST_CASE("a letter keeps eight marks") {
  const std::u32string many = U"ع"s + std::u32string(200, U'\u0610') + U"ب\u064E";
  const SanitizedText result = sanitize(mapped(many));
  CHECK(result.mapped.text == U"ع"s + std::u32string(8, U'\u0610') + U"ب\u064E");
  CHECK(result.dropped == 192);
  CHECK(clean(U"ع" + std::u32string(5, U'\u0610') + U'\u200D' + std::u32string(5, U'\u0610')) ==
        U"ع"s + std::u32string(5, U'\u0610') + U'\u200D' + std::u32string(3, U'\u0610'));
}

TEST_CASE("text with nothing to see becomes empty") {
  CHECK(clean(U"\u200B\u200E\u200C").empty());
  CHECK(clean(U" \u00A0\t").empty());
  CHECK(clean(U"").empty());
  CHECK(clean(U"\u064E خبر") == U"\u064E خبر");
}

TEST_CASE("nothing is normalised") {
  CHECK(clean(U"ا\u0653 آ é e\u0301") == U"ا\u0653 آ é e\u0301");
  CHECK(clean(U"علي علی ك ک") == U"علي علی ك ک");
}

TEST_CASE("every code point left keeps the byte it came from") {
  const SanitizedText result = sanitize(mapped(U" \u0007ab\uFEFB  c\n"));
  CHECK(result.mapped.text == U"abلا c");
  CHECK(result.mapped.byte_offset == std::vector<std::uint32_t>{2, 3, 4, 4, 5, 7});
  CHECK(result.presentation_forms == 1);
}

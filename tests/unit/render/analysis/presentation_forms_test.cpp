#include "render/analysis/presentation_forms.hpp"

#include <doctest/doctest.h>

using namespace sharit;

TEST_CASE("positional forms give their letter") {
  CHECK(presentation_form_letters(0xFEE3) == U"م");
  CHECK(presentation_form_letters(0xFEAE) == U"ر");
  CHECK(presentation_form_letters(0xFEA3) == U"ح");
  CHECK(presentation_form_letters(0xFE92) == U"ب");
  CHECK(presentation_form_letters(0xFE8E) == U"ا");
  CHECK(presentation_form_letters(0xFB58) == U"پ");
  CHECK(presentation_form_letters(0xFBFE) == U"ی");
}

TEST_CASE("letters that are composed stay composed") {
  CHECK(presentation_form_letters(0xFE81) == U"\u0622");
  CHECK(presentation_form_letters(0xFE8B) == U"\u0626");
}

TEST_CASE("ligature forms give all their letters in reading order") {
  CHECK(presentation_form_letters(0xFEFB) == U"\u0644\u0627");
  CHECK(presentation_form_letters(0xFEF5) == U"\u0644\u0622");
  CHECK(presentation_form_letters(0xFC08) == U"\u0628\u0645");
}

TEST_CASE("the spacing form of a mark gives the mark alone") {
  CHECK(presentation_form_letters(0xFE76) == U"\u064E");
  CHECK(presentation_form_letters(0xFC60) == U"\u064E\u0651");
  CHECK(presentation_form_letters(0xFE77) == U"\u0640\u064E");
}

TEST_CASE("word signs, ornate brackets and ordinary letters stay as they are") {
  for (const char32_t c : {U'\uFDF2', U'\uFDFA', U'\uFDFC', U'\uFDFD', U'\uFD3E', U'\uFD3F',
                           U'\u0645', U'\uFEFF', U'\uFB4F', U'A'}) {
    CAPTURE(static_cast<unsigned>(c));
    CHECK(presentation_form_letters(c).empty());
  }
}

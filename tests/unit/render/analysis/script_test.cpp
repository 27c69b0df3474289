#include "render/analysis/script.hpp"

#include <doctest/doctest.h>

using namespace sharit;

namespace {

// First letters of the scripts: A Arab, L Latn, H Hebr, G Grek, Z Common.
std::string letters(std::u32string_view text, const std::string& language = {}) {
  std::string result;
  for (const Script script : resolve_scripts(text, language)) {
    result += static_cast<char>(static_cast<std::uint32_t>(script) >> 24);
  }
  return result;
}

}  // namespace

TEST_CASE("common characters take the script before them") {
  CHECK(letters(U"خبر 12, ABC 34!") == "AAAAAAAALLLLLLL");
}

TEST_CASE("common characters at the front take the first real script") {
  CHECK(letters(U"12 - خبر") == "AAAAAAAA");
  CHECK(letters(U"“ABC") == "LLLL");
}

TEST_CASE("a closing bracket or quote takes the script at its opener, and so does what follows") {
  CHECK(letters(U"خ [FTSE 100] ي") == "AAALLLLLLLLAAA");
  CHECK(letters(U"say “نعم” to") == "LLLLLAAALLLL");
  CHECK(letters(U"خ (A «ب») ج") == "AAALLLALAAA");
  CHECK(letters(U"(خبر) ABC") == "AAAAAALLL");
}

TEST_CASE("an unmatched bracket or an apostrophe is ordinary") {
  CHECK(letters(U"خ A) B") == "AALLLL");
  CHECK(letters(U"خ don’t") == "AALLLLL");
}

TEST_CASE("marks take the script of their letter") {
  CHECK(letters(U"عَA\u0610") == "AALL");
  CHECK(letters(U"e\u0301") == "LL");
}

TEST_CASE("without a letter the language's script stands in") {
  CHECK(letters(U"2026 - 10:30") == "ZZZZZZZZZZZZ");
  CHECK(letters(U"12", "ar") == "AA");
  CHECK(letters(U"12", "fa-IR") == "AA");
  CHECK(letters(U"12", "en") == "LL");
  CHECK(letters(U"12", "x-nonsense") == "ZZ");
  CHECK(letters(U"AB", "ar") == "LL");
}

TEST_CASE("languages have their usual script") {
  CHECK(script_of_language("ur") == script_tag("Arab"));
  CHECK(script_of_language("uz-Cyrl") == script_tag("Cyrl"));
  CHECK(script_of_language("ckb") == script_tag("Arab"));
  CHECK(script_of_language("he") == script_tag("Hebr"));
  CHECK(script_of_language("") == kCommonScript);
  CHECK(script_of_language("!!") == kCommonScript);
}

TEST_CASE("hundreds of open brackets are survived") {
  CHECK(letters(std::u32string(500, U'(') + U"خ" + std::u32string(500, U')')) ==
        std::string(1001, 'A'));
}

#include "firmware/feeds/plain_text.hpp"

#include <span>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "firmware/feeds/clean_text.hpp"
#include "support/dice.hpp"
#include "support/headline_maker.hpp"

using namespace sharit;

namespace {

// What the long way makes of a text: something of a script that the short one leaves to it stands
// in front, which NFC leaves alone and which changes nothing behind it.
std::string long_way(const std::string& text) {
  const std::string mark = "漢x";
  return clean_text(mark + text).text.substr(mark.size());
}

}  // namespace

TEST_CASE("what is plain is what cleaning gives back") {
  static constexpr std::string_view kPieces[] = {
      "خبر",      "ه",      "ا",      "ي",      "و",      "ۀ",      "ہ",      "ے",      "ـ",
      "\u064B",   "\u064E", "\u0650", "\u0651", "\u0652", "\u0653", "\u0654", "\u0655", "\u0670",
      "\u06D6",   "٣",      "۳",      "12",     " ",      "،",      "؟",      "٪",      "۔",
      "a",        "é",      "e",      "\u0301", "ß",      "ш",      "\u00AD", "\u00A0", "\t",
      "\x7F",     "\u0085", "«",      "»",      "\u200B", "\u200C", "\u200D", "\u200F", "\u2010",
      "\u2011",   "–",      "“",      "…",      "\u2027", "\u2028", "\u202A", "\u202F", "\u2030",
      "\u061C",   "\u0616", "\uFE0F", "\uFE7D", "\uFEFB", "😀",      "\u034F", "क",      "\u093C",
      "\xE2\x80", "\xD8",   "\xD9",   "\x87",   "\xC0",   "\xFF",   "\u0344", "\u0374", "\u212B"};
  test::Dice dice(11);
  int plain = 0;
  for (int round = 0; round < 60000; ++round) {
    // Mostly what may be plain, a letter first.
    std::string text = dice.chance(900) ? "خ" : "";
    for (std::uint32_t i = dice.between(0, 7); i > 0; --i) {
      text +=
          dice.pick(std::span<const std::string_view>(kPieces).first(dice.chance(800) ? 31 : 72));
    }
    if (!is_plain_text(text)) continue;
    CAPTURE(text);
    CHECK(long_way(text) == text);
    ++plain;
  }
  CHECK(plain > 10000);
}

TEST_CASE("most headlines are plain, and those are right") {
  test::HeadlineMaker maker(12);
  int plain = 0;
  for (int i = 0; i < 2000; ++i) {
    const std::string text = maker.next(test::HeadlineKind::kPlain).utf8;
    if (!is_plain_text(text)) continue;
    CAPTURE(text);
    CHECK(long_way(text) == text);
    ++plain;
  }
  CHECK(plain > 1100);
}

TEST_CASE("what cleaning would change is not plain") {
  for (const char* text : {"",
                           " ",
                           "x ",
                           " x",
                           "x  y",
                           "x\ty",
                           "\u200C",
                           "\u200Fx",
                           "\u064E",
                           "x\u00A0y",
                           "x\u200By",
                           "د\u0651\u064E",
                           "د\u064E\u064E",
                           "د\u0651\u200C\u064E",
                           "ا\u0654",
                           "cafe\u0301",
                           "x\u202Ey",
                           "x\u061Cy",
                           "\uFEFB",
                           "x\xFF",
                           "x\xD8",
                           "x\xE2\x80"}) {
    CAPTURE(text);
    CHECK_FALSE(is_plain_text(text));
  }
  for (const char* text :
       {"خبر عاجل", "می\u200Cروم", "گفته\u0654 او", "مُحَمَّدٌ", "«x» – “y”…", "a - b | c"}) {
    CAPTURE(text);
    CHECK(is_plain_text(text));
  }
}

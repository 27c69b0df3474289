#include "bench/hostile_text.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "support/dice.hpp"
#include "support/utf8_text.hpp"

namespace sharit::bench {
namespace {

using test::Dice;
using test::to_utf8;

struct Unit {
  const char* name;
  std::u32string_view text;  ///< Said again and again.
};

constexpr std::array kUnits = {
    Unit{"Arabic words", U"خبر طويل جدا "},
    Unit{"one Arabic word", U"سببسلمكن"},
    Unit{"one Latin word", U"headlines"},
    Unit{"first strong isolates", U"\u2068"},
    Unit{"isolate pairs", U"\u2068a\u2069"},
    Unit{"neutral isolates", U"\u2068 1 \u2069"},
    Unit{"isolates opened", U"\u2067ب\u2066a"},
    Unit{"brackets opened", U"("},
    Unit{"brackets opened and closed", U"()[]"},
    Unit{"brackets of many kinds opened", U"([{«“‘‹「『〈《"},
    Unit{"bracket pairs with both directions", U"(a ب)"},
    Unit{"brackets closed", U"ب)a]"},
    Unit{"marks on nothing", U"\u064E\u0651"},
    Unit{"letter with eight marks", U"ع\u0610\u0611\u0612\u0613\u0614\u0615\u0616\u0617"},
    Unit{"Latin with marks", U"e\u0301\u0323\u0308\u0304"},
    Unit{"family emoji", U"👨\u200D👩\u200D👧"},
    Unit{"joined emoji without end", U"👨\u200D"},
    Unit{"flags", U"🇮🇶"},
    Unit{"keycaps", U"1\uFE0F\u20E3"},
    Unit{"tag flags", U"🏴\U000E0067\U000E0062\U000E007F"},
    Unit{"tag characters", U"\U000E0061"},
    Unit{"emoji and digits", U"1🙂"},
    Unit{"heart as text and as picture", U"❤\uFE0E❤\uFE0F"},
    Unit{"directions each letter", U"aب"},
    Unit{"scripts each letter", U"aبшאαकกあ한"},
    Unit{"faces each letter", U"بaڵ☃ש"},
    Unit{"directions and digits", U"ب1a٢"},
    Unit{"marks of direction", U"\u200Eب\u200Fa\u061C1"},
    Unit{"digits", U"1234567890"},
    Unit{"digits with separators", U"1,2.3:4/5-"},
    Unit{"separators", U".,:/-_"},
    Unit{"signs", U"+-#$%"},
    Unit{"signed numbers", U"-1 "},
    Unit{"phone numbers", U"+964 770-123-4567 "},
    Unit{"half phone numbers", U"+1-1-1-"},
    Unit{"iso dates", U"2026-05-12 "},
    Unit{"addresses", U"ب https://example.org/a?b=c "},
    Unit{"one address", U"http://a"},
    Unit{"schemes", U"a://"},
    Unit{"host without end", U"a.b-"},
    Unit{"mail without end", U"a@"},
    Unit{"mail names", U"a.b+c%"},
    Unit{"handles", U"ب @a"},
    Unit{"hashtags", U"#خبر_a"},
    Unit{"presentation forms", U"\uFEE3\uFEAE\uFEA3\uFE92\uFE8E"},
    Unit{"presentation ligatures", U"\uFDFA\uFDFD\uFC5E"},
    Unit{"replacement characters", U"\uFFFD"},
    Unit{"replacement characters and letters", U"ب\uFFFD"},
    Unit{"zero width non-joiners", U"\u200C"},
    Unit{"non-joiners and letters", U"ب\u200C"},
    Unit{"joiners and letters", U"ب\u200D"},
    Unit{"tatweel", U"ـ"},
    Unit{"spaces", U"ب  \t"},
    Unit{"spaces of many kinds", U"a\u2003\u00A0\u3000"},
    Unit{"Hangul", U"한국어"},
    Unit{"Hangul jamo", U"\u1112\u1161\u11AB"},
    Unit{"leading jamo", U"\u1112"},
    Unit{"Devanagari", U"क्षत्रिय"},
    Unit{"viramas", U"क्"},
    Unit{"Khmer and Myanmar", U"ក្រុងမြန်မာ"},
    Unit{"Tibetan stacks", U"\u0F40\u0F90\u0F91\u0F92"},
    Unit{"Thai", U"ก็ที่ปู่"},
    Unit{"Mongolian", U"ᠮᠣᠩᠭᠣᠯ"},
    Unit{"Syriac", U"ܫܠܡܐ"},
    Unit{"N'Ko", U"ߒߞߏ"},
    Unit{"Adlam", U"𞤀𞤁𞤂"},
    Unit{"word with a letter that no face has", U"بببڀ\u088Fب"},
    Unit{"Kurdish word", U"ڵێرەڵێرە"},
    Unit{"Quranic signs", U"ٱلرَّحۡمَٰنِۖۗ"},
    Unit{"ayah ends", U"۝١٢"},
    Unit{"word signs", U"ﷺﷲ"},
    Unit{"private use", U"\uE000\uF8FF"},
    Unit{"last code point", U"\U0010FFFD"},
    Unit{"noncharacters", U"\uFFFF\uFDD0"},
    Unit{"prepended signs", U"\u0600\u0601\u06DD"},
    Unit{"superscripts and fractions", U"x²½"},
    Unit{"combining grapheme joiners", U"a\u034F"},
    Unit{"variation selectors", U"a\uFE00\U000E0100"},
    Unit{"Zalgo", U"a\u0335\u0321\u0327\u0328\u0334\u0336\u0322\u0337\u0338\u0320"},
    Unit{"quotes", U"“‘«ب»’”"},
    Unit{"hieroglyphs and cuneiform", U"𓀀𒀀"},
    Unit{"musical symbols", U"𝅘𝅥𝅮"},
};

/// Code points that follow one another: each is asked for anew.
struct Sweep {
  const char* name;
  char32_t first;
  char32_t last;
  std::u32string_view between;  ///< After each one.
};

constexpr std::array kSweeps = {
    Sweep{"all of Unicode", 0x20, 0xFFFF, U""},
    Sweep{"Chinese letters, no two alike", 0x4E00, 0x9FFF, U""},
    Sweep{"rare Chinese letters", 0x20000, 0x2A6DF, U""},
    Sweep{"Hangul, no two alike", 0xAC00, 0xD7A3, U""},
    Sweep{"unassigned", 0x30000, 0x3FFFD, U""},
    Sweep{"unassigned in Arabic words", 0x1E900, 0x1EFFF, U"ب"},
    Sweep{"ancient scripts", 0x10000, 0x10FFF, U""},
    Sweep{"ancient scripts in words", 0x10000, 0x10FFF, U"a"},
    Sweep{"hieroglyphs", 0x13000, 0x1342F, U" "},
    Sweep{"symbols", 0x2190, 0x2BFF, U""},
    Sweep{"symbols between Arabic words", 0x2190, 0x2BFF, U"ب"},
    Sweep{"emoji, no two alike", 0x1F300, 0x1FAFF, U""},
    Sweep{"Arabic blocks", 0x0600, 0x08FF, U""},
    Sweep{"mathematical letters", 0x1D400, 0x1D7FF, U""},
    Sweep{"scripts of India", 0x0900, 0x0DFF, U""},
    Sweep{"presentation forms, all", 0xFB50, 0xFEFE, U""},
    Sweep{"private use, no two alike", 0xF0000, 0xFFFFD, U"ب"},
    Sweep{"marks, no two alike", 0x0300, 0x036F, U"a"},
    Sweep{"variation selectors on letters", 0xE0100, 0xE01EF, U"葛"},
};

std::string repeated(std::u32string_view unit, std::size_t size) {
  const std::string once = to_utf8(unit);
  std::string text;
  while (text.size() < size) text += once;
  text.resize(size);  // the last letter may be cut: ill-formed, as it comes
  return text;
}

std::string swept(const Sweep& sweep, std::size_t size) {
  std::string text;
  for (char32_t c = sweep.first; text.size() < size; c = c == sweep.last ? sweep.first : c + 1) {
    test::append_utf8(text, c);
    text += to_utf8(sweep.between);
  }
  text.resize(size);
  return text;
}

std::string nested(std::u32string_view opener, std::u32string_view closer, std::size_t size) {
  const std::string open = to_utf8(opener);
  const std::string close = to_utf8(closer);
  const std::size_t depth = size / (open.size() + close.size());
  std::string text;
  for (std::size_t i = 0; i < depth; ++i) text += open;
  for (std::size_t i = 0; i < depth; ++i) text += close;
  return text;
}

std::string bytes(std::string_view unit, std::size_t size) {
  std::string text;
  while (text.size() < size) text += unit;
  text.resize(size);
  return text;
}

}  // namespace

std::vector<HostileText> hostile_texts(std::size_t size) {
  std::vector<HostileText> texts;
  for (const Unit& unit : kUnits) texts.push_back({unit.name, repeated(unit.text, size)});
  for (const Sweep& sweep : kSweeps) texts.push_back({sweep.name, swept(sweep, size)});
  texts.push_back({"nested brackets", nested(U"(", U")", size)});
  texts.push_back({"nested brackets around letters", nested(U"(aب", U")", size)});
  texts.push_back({"nested isolates", nested(U"\u2067", U"\u2069", size)});
  texts.push_back({"nested first strong isolates", nested(U"\u2068", U"\u2069", size)});
  texts.push_back({"nested isolates with letters", nested(U"\u2068 ", U"\u2069ب", size)});
  texts.push_back({"lone lead bytes", bytes("\xE2", size)});
  texts.push_back({"lone trailing bytes", bytes("\x80", size)});
  texts.push_back({"overlong forms and letters", bytes("\xF8\x88\x80\x80\x80\xD8\xA8", size)});
  texts.push_back({"NUL", std::string(size, '\0')});
  texts.push_back({"NUL and letters", bytes(std::string_view("\0a", 2), size)});
  return texts;
}

HostileText random_hostile_text(std::uint64_t seed, std::size_t size) {
  Dice dice(seed);
  // A few pieces, each with its own weight, as runs or one by one: a slow mix is seldom a wide one.
  std::vector<std::u32string> pieces;
  for (std::uint32_t left = dice.between(1, 6); left > 0; --left) {
    if (dice.chance(700)) {
      const std::u32string_view unit = kUnits[dice.below(kUnits.size())].text;
      pieces.emplace_back(dice.chance(500) ? unit : unit.substr(dice.below(unit.size()), 1));
    } else {
      const Sweep& sweep = kSweeps[dice.below(kSweeps.size())];
      pieces.emplace_back(1, dice.between(sweep.first, sweep.last));
    }
  }
  const std::uint32_t longest_run = dice.chance(500) ? 1 : dice.between(2, 200);
  const bool drifts = dice.chance(300);  // a piece of one code point becomes the next code point
  std::string text;
  while (text.size() < size) {
    std::u32string& piece = pieces[dice.below(pieces.size())];
    for (std::uint32_t left = dice.between(1, longest_run); left > 0; --left) {
      text += to_utf8(piece);
      if (drifts && piece.size() == 1) piece[0] = piece[0] < 0x10FFFF ? piece[0] + 1 : U' ';
    }
  }
  text.resize(size);
  return {"random " + std::to_string(seed), std::move(text)};
}

}  // namespace sharit::bench

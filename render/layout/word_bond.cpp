#include "render/layout/word_bond.hpp"

#include <algorithm>
#include <array>

#include "render/analysis/properties.hpp"

namespace sharit {
namespace {

using View = std::u32string_view;

// Words of more than two letters that lean on the next one.
constexpr std::array kLeanOnNext = {
    View{U"إلى"},  View{U"الى"}, View{U"على"}, View{U"منذ"}, View{U"حتى"}, View{U"ضمن"},
    View{U"عند"},  View{U"لدى"}, View{U"بين"}, View{U"دون"}, View{U"نحو"}, View{U"غير"},
    View{U"برای"}, View{U"the"}, View{U"The"}, View{U"and"}, View{U"for"}, View{U"von"},
    View{U"les"},  View{U"des"}, View{U"של"},
};

// Urdu postpositions and copulas, the Persian object marker and plural: they end a phrase.
constexpr std::array kLeanOnPrevious = {
    View{U"کے"}, View{U"کا"}, View{U"کی"}, View{U"کو"},  View{U"نے"}, View{U"سے"}, View{U"میں"},
    View{U"پر"}, View{U"تک"}, View{U"ہے"}, View{U"ہیں"}, View{U"را"}, View{U"ها"}, View{U"های"},
};

constexpr std::array kUnits = {
    // Arabic: counted nouns in the forms that follow a number.
    View{U"كم"},
    View{U"كلم"},
    View{U"متر"},
    View{U"مترا"},
    View{U"أمتار"},
    View{U"سم"},
    View{U"ملم"},
    View{U"كغ"},
    View{U"كجم"},
    View{U"طن"},
    View{U"طنا"},
    View{U"لتر"},
    View{U"درجة"},
    View{U"درجات"},
    View{U"كيلومتر"},
    View{U"كيلومترا"},
    View{U"كيلومترات"},
    View{U"ألف"},
    View{U"آلاف"},
    View{U"مليون"},
    View{U"مليونا"},
    View{U"ملايين"},
    View{U"مليار"},
    View{U"مليارا"},
    View{U"مليارات"},
    View{U"تريليون"},
    View{U"دولار"},
    View{U"دولارا"},
    View{U"دولارات"},
    View{U"يورو"},
    View{U"ريال"},
    View{U"ريالا"},
    View{U"درهم"},
    View{U"درهما"},
    View{U"دينار"},
    View{U"دينارا"},
    View{U"جنيه"},
    View{U"جنيها"},
    View{U"ليرة"},
    View{U"بالمئة"},
    View{U"بالمائة"},
    View{U"ص"},
    View{U"م"},
    // Persian, Urdu.
    View{U"میلیون"},
    View{U"میلیارد"},
    View{U"هزار"},
    View{U"تومان"},
    View{U"درصد"},
    View{U"کیلومتر"},
    View{U"ریال"},
    View{U"دلار"},
    View{U"لاکھ"},
    View{U"کروڑ"},
    View{U"روپے"},
    View{U"فیصد"},
    View{U"ہزار"},
    View{U"ارب"},
    View{U"ڈالر"},
    View{U"کلومیٹر"},
    // Hebrew.
    View{U"מיליון"},
    View{U"מיליארד"},
    View{U"אלף"},
    View{U"שקל"},
    View{U"שקלים"},
    View{U"אחוז"},
    View{U"אחוזים"},
    // Latin letters.
    View{U"km"},
    View{U"m"},
    View{U"cm"},
    View{U"mm"},
    View{U"kg"},
    View{U"g"},
    View{U"t"},
    View{U"kWh"},
    View{U"MW"},
    View{U"GW"},
    View{U"mph"},
    View{U"am"},
    View{U"pm"},
    View{U"AM"},
    View{U"PM"},
    View{U"percent"},
    View{U"per"},
    View{U"million"},
    View{U"billion"},
    View{U"trillion"},
    View{U"millions"},
    View{U"milliards"},
    View{U"milyon"},
    View{U"milyar"},
    View{U"bin"},
    View{U"USD"},
    View{U"EUR"},
    View{U"GBP"},
    View{U"SAR"},
    View{U"AED"},
    View{U"QAR"},
    View{U"KWD"},
    View{U"EGP"},
    View{U"TL"},
    View{U"euros"},
    View{U"dollars"},
};

template <std::size_t Size>
bool holds(const std::array<View, Size>& words, View word) {
  return std::ranges::find(words, word) != words.end();
}

bool is_upper_ascii(char32_t c) {
  return c >= U'A' && c <= U'Z';
}

}  // namespace

WordBond word_bond(std::u32string_view letters) {
  if (letters.empty()) return WordBond::kNone;
  if (!std::ranges::all_of(letters, [](char32_t c) { return char_properties(c).letter; })) {
    return WordBond::kNone;
  }
  if (holds(kLeanOnPrevious, letters)) return WordBond::kPrevious;
  if (holds(kLeanOnNext, letters)) return WordBond::kNext;
  if (letters.size() > 2) return WordBond::kNone;
  const bool right_to_left = char_properties(letters.front()).bidi == BidiKind::kRight;
  if (letters.size() == 1 && right_to_left) return WordBond::kNextAlways;
  // Abbreviations and letters as names lean on nothing: UK, Plan B.
  const bool article = letters == U"A";
  return std::ranges::all_of(letters, is_upper_ascii) && !article ? WordBond::kNone
                                                                  : WordBond::kNext;
}

bool is_unit_word(std::u32string_view letters) {
  return holds(kUnits, letters);
}

}  // namespace sharit

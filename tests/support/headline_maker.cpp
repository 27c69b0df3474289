#include "support/headline_maker.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "support/utf8_text.hpp"

namespace sharit::test {
namespace {

constexpr std::uint32_t kShortest = 20;
constexpr std::uint32_t kLongest = 120;

struct Weighted {
  Tongue tongue;
  std::uint32_t weight;
};
constexpr std::array kTongues = {Weighted{Tongue::kArabic, 52}, Weighted{Tongue::kPersian, 16},
                                 Weighted{Tongue::kUrdu, 8},    Weighted{Tongue::kKurdish, 4},
                                 Weighted{Tongue::kHebrew, 8},  Weighted{Tongue::kEnglish, 8},
                                 Weighted{Tongue::kFrench, 4}};
constexpr std::uint32_t kAllWeights = 100;

constexpr std::array<char32_t, 3> kZeros = {U'0', 0x0660, 0x06F0};

/// What a letter is written in, and what a mark belongs on.
enum class Writing : std::uint8_t { kAny, kArabic, kHebrew, kLatin };

/// A kind of code points for soup and damage.
struct Pool {
  std::u32string_view from;
  Writing marks_on = Writing::kAny;  ///< Other than kAny: marks for letters of this writing.
};
constexpr std::array kPools = {
    Pool{U"ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئىة"},
    Pool{U"پچژگکیۀۇۆۈۋېەڕڵێٹڈڑںہھۂےۓٱڭڤ"},
    Pool{U"لالألإلآ"},
    Pool{U"\u064B\u064C\u064D\u064E\u064F\u0650\u0651\u0652\u0670", Writing::kArabic},
    Pool{U"\u0653\u0654\u0655\u06D6\u06D7\u06DA\u06E1\u0610\u0615", Writing::kArabic},
    Pool{U"אבגדהוזחטיכלמנסעפצקרשתםןץףך"},
    Pool{U"\u05B0\u05B4\u05B8\u05BC\u05C1", Writing::kHebrew},
    Pool{U"abcdeflmnotvyABCTVWéñçøßİı"},
    Pool{U"\u0300\u0301\u0308\u0323", Writing::kLatin},
    Pool{U"0123456789"},
    Pool{U"٠١٢٣٤٥٦٧٨٩"},
    Pool{U"۰۱۲۳۴۵۶۷۸۹"},
    Pool{U",.:;/-+%#$€£*،٫٬٪؛–−"},
    Pool{U"()[]{}<>«»“”‘’‹›\"'"},
    Pool{U"!?؟…—_&@=|\\~^·"},
    Pool{U"\u200C\u200D\u0640\u0640"},
    Pool{U"\u200E\u200F\u061C"},
    Pool{U"   \u00A0"},
};

/// Marks on letters of another writing, on nothing, and marks of direction inside a word hardly
/// ever come in feeds: this often, per mille of the times they are drawn.
constexpr std::uint32_t kOddity = 5;

Writing writing_of(char32_t c) {
  if (c >= 0x0620 && c <= 0x06D3 && c != 0x0640 && (c < 0x064B || c > 0x0670)) {
    return Writing::kArabic;
  }
  if (c >= 0x05D0 && c <= 0x05EA) return Writing::kHebrew;
  if ((c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z') || (c >= 0xC0 && c < 0x250)) {
    return Writing::kLatin;
  }
  return Writing::kAny;
}

/// Of a mark; null for anything else.
const Pool* mark_pool(char32_t c) {
  const auto* const found = std::ranges::find_if(kPools, [c](const Pool& pool) {
    return pool.marks_on != Writing::kAny && pool.from.find(c) != std::u32string_view::npos;
  });
  return found == kPools.end() ? nullptr : found;
}

/// Of the last letter of a text.
Writing last_writing(std::u32string_view text) {
  for (; !text.empty(); text.remove_suffix(1)) {
    if (const Writing found = writing_of(text.back()); found != Writing::kAny) return found;
  }
  return Writing::kAny;
}

bool is_odd(const Pool& pool, std::u32string_view before) {
  if (pool.marks_on != Writing::kAny) return pool.marks_on != last_writing(before);
  return pool.from.front() == 0x200E && !before.empty() &&
         writing_of(before.back()) != Writing::kAny;
}

constexpr std::array<std::pair<char32_t, char32_t>, 8> kPairs = {{{U'(', U')'},
                                                                  {U'[', U']'},
                                                                  {U'«', U'»'},
                                                                  {U'“', U'”'},
                                                                  {U'"', U'"'},
                                                                  {U'\'', U'\''},
                                                                  {U'‘', U'’'},
                                                                  {U'‹', U'›'}}};

char32_t pick(Dice& dice, std::u32string_view from) {
  return from[dice.below(from.size())];
}

bool is_joining_letter(char32_t c) {
  return std::u32string_view(U"بتثجحخسشصضطظعغفقكلمنهيپچگکیہھ").find(c) != std::u32string_view::npos;
}

}  // namespace

MadeHeadline HeadlineMaker::next() {
  const std::uint32_t roll = dice_.below(100);
  return next(roll < 85   ? HeadlineKind::kPlain
              : roll < 97 ? HeadlineKind::kDamaged
                          : HeadlineKind::kSoup);
}

MadeHeadline HeadlineMaker::next(HeadlineKind kind) {
  const Vocabulary& home = vocabulary(any_tongue());
  MadeHeadline made;
  made.kind = kind;
  made.language = home.language;
  // One in twenty is set against its own direction.
  made.right_to_left = dice_.chance(50) != home.right_to_left;
  made.text = kind == HeadlineKind::kSoup ? soup() : plain(home);
  if (kind == HeadlineKind::kDamaged) damage(made.text);
  made.utf8 = to_utf8(made.text);
  return made;
}

Tongue HeadlineMaker::any_tongue() {
  std::uint32_t roll = dice_.below(kAllWeights);
  for (const Weighted& one : kTongues) {
    if (roll < one.weight) return one.tongue;
    roll -= one.weight;
  }
  return Tongue::kArabic;
}

std::u32string HeadlineMaker::word(const Vocabulary& from) {
  const std::u32string_view bare = dice_.pick(from.words);
  const bool vocalised = dice_.chance(80);
  const bool stretched = dice_.chance(20);
  if (!vocalised && !stretched) return std::u32string(bare);
  std::u32string result;
  for (std::size_t at = 0; at < bare.size(); ++at) {
    const char32_t letter = bare[at];
    result += letter;
    const bool sign = letter < U'A' || letter == 0x200C || letter == U'@';
    if (vocalised && !sign && dice_.chance(600)) {
      if (from.zero == kZeros[1] && dice_.chance(200)) result += 0x0651;  // shadda under a vowel
      result += dice_.pick(from.marks);
    }
    if (stretched && is_joining_letter(letter) && at + 1 < bare.size() && dice_.chance(500)) {
      result.append(dice_.between(1, 3), 0x0640);
    }
  }
  return result;
}

std::u32string HeadlineMaker::digits(const Vocabulary& home, std::uint32_t most) {
  const char32_t zero = dice_.chance(600) ? home.zero : kZeros[dice_.below(kZeros.size())];
  std::u32string result;
  for (std::uint32_t left = dice_.between(1, most); left > 0; --left) {
    result += zero + dice_.below(10);
  }
  return result;
}

std::u32string HeadlineMaker::number(const Vocabulary& home) {
  std::u32string result;
  if (dice_.chance(150)) result += pick(dice_, U"$€£+-−#");
  result += digits(home, 4);
  while (dice_.chance(300)) {
    result += pick(dice_, U",.٬٫:/-–");
    result += digits(home, 3);
  }
  if (dice_.chance(300)) result += pick(dice_, U"%٪$€°²");
  return result;
}

std::u32string HeadlineMaker::date_or_code(const Vocabulary& home) {
  std::u32string result;
  switch (dice_.below(6)) {
    case 0:
      return digits(home, 2) + U"/" + digits(home, 2) + U"/" + digits(home, 4);
    case 1:
      return digits(home, 4) + U"-" + digits(home, 2) + U"-" + digits(home, 2);
    case 2:
      return digits(home, 2) + U":" + digits(home, 2);
    case 3:
      return U"+964 770-123-" + digits(home, 4);
    case 4:
      result = U"#" + word(home) + U"_" + word(home);
      return result;
    default:
      return U"https://example.org/" + digits(home, 3) + (dice_.chance(500) ? U"/" : U"?a=1");
  }
}

std::u32string HeadlineMaker::enclosed(const Vocabulary& home) {
  const auto& [opener, closer] = kPairs[dice_.below(kPairs.size())];
  std::u32string result(1, opener);
  result += phrase(home);
  while (dice_.chance(400)) result += U" " + phrase(home);
  return result + closer;
}

std::u32string HeadlineMaker::phrase(const Vocabulary& home) {
  const std::uint32_t roll = dice_.below(100);
  if (roll < 78) return word(home);
  if (roll < 86) return number(home);
  if (roll < 89) return date_or_code(home);
  if (roll < 93) return enclosed(home);
  return word(vocabulary(any_tongue()));
}

std::u32string HeadlineMaker::plain(const Vocabulary& home) {
  const std::uint32_t target = dice_.between(kShortest, kLongest - kShortest);
  std::u32string text = phrase(home);
  if (dice_.chance(150)) text += U":";
  while (text.size() < target) {
    if (dice_.chance(50)) text += home.right_to_left && dice_.chance(600) ? U"،" : U",";
    const std::uint32_t roll = dice_.below(100);
    text += roll < 2 ? U" - " : roll < 3 ? U" – " : roll < 4 ? U"/" : U" ";
    text += phrase(home);
  }
  if (text.size() > kLongest) text.resize(kLongest);
  if (dice_.chance(200)) text += pick(dice_, U"!.؟?…");
  return text;
}

std::u32string_view HeadlineMaker::pool_after(std::u32string_view before) {
  for (;;) {
    const Pool& pool = kPools[dice_.below(kPools.size())];
    if (!is_odd(pool, before) || dice_.chance(kOddity)) return pool.from;
  }
}

void HeadlineMaker::damage(std::u32string& text) {
  for (std::uint32_t left = dice_.between(1, 8); left > 0; --left) {
    const std::size_t at = dice_.below(text.size());
    switch (dice_.below(4)) {
      case 0:
        if (text.size() > 1) text.erase(at, 1);
        break;
      case 1:
        std::swap(text[at], text[dice_.below(text.size())]);
        break;
      default:
        text.insert(at, 1, pick(dice_, pool_after(std::u32string_view(text).substr(0, at))));
    }
  }
  // Marks that now stand on nothing, or on a letter of another writing.
  for (std::size_t at = 0; at < text.size();) {
    const Pool* const pool = mark_pool(text[at]);
    const bool odd = pool != nullptr && is_odd(*pool, std::u32string_view(text).substr(0, at));
    if (odd && text.size() > 1 && !dice_.chance(kOddity)) {
      text.erase(at, 1);
    } else {
      ++at;
    }
  }
}

std::u32string HeadlineMaker::soup() {
  const std::uint32_t size = dice_.between(1, dice_.chance(500) ? 12 : kLongest);
  std::u32string text;
  if (!dice_.chance(kOddity)) text += dice_.pick(vocabulary(any_tongue()).words);
  while (text.size() < size) {
    const std::u32string_view pool = pool_after(text);
    for (std::uint32_t left = dice_.between(1, 5); left > 0; --left) text += pick(dice_, pool);
  }
  text.resize(size);
  return text;
}

}  // namespace sharit::test

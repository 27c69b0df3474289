#pragma once

#include <cstdint>
#include <string>

#include "support/dice.hpp"
#include "support/headline_words.hpp"

namespace sharit::test {

/// How far a made headline is from what an editor writes.
enum class HeadlineKind : std::uint8_t {
  kPlain,    ///< Words, numbers, quotes and foreign names as in a newspaper; 20 to 120 code points.
  kDamaged,  ///< A plain one with up to eight code points put in, taken out or swapped.
  kSoup,     ///< Code points of a few kinds in any order; 1 to 120 of them.
};

struct MadeHeadline {
  std::u32string text;
  std::string utf8;           ///< The same text.
  std::string language;       ///< BCP 47 of the feed it could come from.
  bool right_to_left = true;  ///< The base direction to set it with.
  HeadlineKind kind = HeadlineKind::kPlain;
};

/// Makes headlines for randomised tests, fuzz seeds and timings: Arabic, Persian, Urdu, Kurdish,
/// Hebrew and Latin words, digits of three kinds with their separators, percent and currency signs,
/// dates, brackets, quotes, vowel signs, tatweel, ZWNJ and ZWJ, LRM, RLM and ALM. The same seed
/// gives the same headlines on every machine. Thread: one owner. Never fails.
class HeadlineMaker {
 public:
  explicit HeadlineMaker(std::uint64_t seed) : dice_(seed) {}

  /// Of a hundred 85 are plain, 12 damaged, 3 soup.
  [[nodiscard]] MadeHeadline next();
  [[nodiscard]] MadeHeadline next(HeadlineKind kind);

 private:
  Tongue any_tongue();
  std::u32string plain(const Vocabulary& home);
  std::u32string word(const Vocabulary& from);
  std::u32string phrase(const Vocabulary& home);
  std::u32string digits(const Vocabulary& home, std::uint32_t most);
  std::u32string number(const Vocabulary& home);
  std::u32string date_or_code(const Vocabulary& home);
  std::u32string enclosed(const Vocabulary& home);
  void damage(std::u32string& text);
  std::u32string soup();
  std::u32string_view pool_after(std::u32string_view before);

  Dice dice_;
};

}  // namespace sharit::test

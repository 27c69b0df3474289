#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace sharit::test {

/// The languages that made headlines are written in.
enum class Tongue : std::uint8_t { kArabic, kPersian, kUrdu, kKurdish, kHebrew, kEnglish, kFrench };

/// What a language brings to a headline. @lifetime: for ever.
struct Vocabulary {
  std::string_view language;  ///< BCP 47.
  bool right_to_left = true;
  std::span<const std::u32string_view> words;
  std::span<const char32_t> marks;  ///< Vowel signs that may stand on its letters.
  char32_t zero = U'0';             ///< Of its own digits.
};

[[nodiscard]] const Vocabulary& vocabulary(Tongue tongue);

}  // namespace sharit::test

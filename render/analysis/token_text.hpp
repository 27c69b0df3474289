#pragma once

#include <cstddef>
#include <string_view>

#include "render/analysis/amounts.hpp"

// How the token matchers read text; for `tokens` and its parts only.
namespace sharit::token_text {

using View = std::u32string_view;
using Predicate = bool (*)(char32_t);

inline constexpr char32_t kNoBreakSpace = 0x00A0;
inline constexpr char32_t kNoBreakHyphen = 0x2011;
inline constexpr char32_t kMinusSign = 0x2212;
inline constexpr char32_t kPlusMinusSign = 0x00B1;
inline constexpr char32_t kDegreeSign = 0x00B0;
inline constexpr char32_t kTatweel = 0x0640;

constexpr bool is_digit(char32_t c) {
  return is_ascii_digit(c);
}
constexpr bool is_any_digit(char32_t c) {
  return is_european_digit(c) || is_arabic_digit(c);
}
/// The value of a digit of any of the three sets.
constexpr int digit_value(char32_t c) {
  return static_cast<int>(c - (is_digit(c) ? U'0' : is_arabic_digit(c) ? 0x0660 : 0x06F0));
}
constexpr bool is_latin(char32_t c) {
  return (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z');
}
constexpr bool is_word(char32_t c) {
  return is_latin(c) || is_digit(c) || c == U'_';
}
constexpr bool is_host(char32_t c) {
  return is_latin(c) || is_digit(c) || c == U'-' || c == U'.';
}
constexpr bool is_mail_name(char32_t c) {
  return is_word(c) || c == U'.' || c == U'%' || c == U'+' || c == U'-';
}
constexpr bool is_sign(char32_t c) {
  return c == U'-' || c == U'+' || c == kMinusSign || c == kPlusMinusSign;
}
constexpr bool is_hyphen(char32_t c) {
  return c == U'-' || c == kNoBreakHyphen;
}
/// Where the code points that `belongs` accepts end.
constexpr std::size_t skip(View text, std::size_t at, Predicate belongs) {
  while (at < text.size() && belongs(text[at])) ++at;
  return at;
}

constexpr bool has(View text, std::size_t at, Predicate is) {
  return at < text.size() && is(text[at]);
}
constexpr bool has(View text, std::size_t at, char32_t c) {
  return at < text.size() && text[at] == c;
}

}  // namespace sharit::token_text

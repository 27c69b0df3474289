#pragma once

#include <string_view>

// Digits, years and currency signs, as the token matchers, the choice of faces and the breaking of
// lines ask for them. Pure; any thread.
namespace sharit {

constexpr bool is_ascii_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}
/// Digits of bidi class EN: these stay left to right and leave their sign behind.
constexpr bool is_european_digit(char32_t c) {
  return is_ascii_digit(c) || (c >= 0x06F0 && c <= 0x06F9);
}
/// Digits of bidi class AN: between them even a space would turn the groups of a number round.
constexpr bool is_arabic_digit(char32_t c) {
  return c >= 0x0660 && c <= 0x0669;
}
/// 1900 to 2099: a year, which counts nothing and is not dialled. `digits` are decimal digits of
/// any script whose zero stands at a multiple of 16, as in every block that headlines use.
constexpr bool is_year(std::u32string_view digits) {
  if (digits.size() != 4) return false;
  const unsigned century = (digits[0] & 0xFU) * 10 + (digits[1] & 0xFU);
  return century == 19 || century == 20;
}
constexpr bool is_currency(char32_t c) {
  return c == U'$' || (c >= 0xA2 && c <= 0xA5) || (c >= 0x20A0 && c <= 0x20C0);
}

}  // namespace sharit

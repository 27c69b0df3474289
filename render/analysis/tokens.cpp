#include "render/analysis/tokens.hpp"

#include "render/analysis/address_tokens.hpp"
#include "render/analysis/code_points.hpp"
#include "render/analysis/name_tokens.hpp"
#include "render/analysis/number_tokens.hpp"
#include "render/analysis/phone_tokens.hpp"
#include "render/analysis/properties.hpp"
#include "render/analysis/token_text.hpp"

namespace sharit {
namespace {

using namespace token_text;

// What stands before a token: a space, an opening sign or the text's beginning. Who wrote RLM or
// ALM before it chose its side.
bool opens(char32_t before) {
  static constexpr View kOpeners = U"([{«“\"'‘/:<،؛";
  return char_properties(before).white_space || before == cp::kLeftToRightMark ||
         kOpeners.find(before) != View::npos;
}

// "3 -1": a hyphen between two numbers with a space before it is a dash.
bool follows_number(View text, std::size_t begin) {
  return begin >= 2 && char_properties(text[begin - 1]).white_space &&
         is_any_digit(text[begin - 2]);
}

// The one-letter words that Arabic writes onto the next word: and, so, with, for, like.
bool follows_prefix(View text, std::size_t begin) {
  static constexpr View kPrefixes = U"وفبلكـ";
  if (begin == 0 || kPrefixes.find(text[begin - 1]) == View::npos) return false;
  return text[begin - 1] == kTatweel || begin == 1 || !char_properties(text[begin - 2]).letter;
}

std::optional<Token> number(View text, std::size_t begin) {
  if (auto token = number_tokens::date(text, begin)) {
    // In Arabic-Indic digits the day stands on the right, as UAX #9 and CLDR have it.
    if (is_arabic_digit(text[begin])) return std::nullopt;
    return token;
  }
  if (auto token = phone_tokens::phone(text, begin)) return token;
  if (follows_number(text, begin)) return std::nullopt;
  if (auto token = number_tokens::temperature(text, begin)) return token;
  return number_tokens::grouped(text, begin);
}

// Each run of Latin letters and digits is looked at once, from its start.
std::optional<Token> word(View text, std::size_t begin, char32_t before) {
  const bool starts = is_latin(text[begin]) || is_digit(text[begin]);
  std::optional<Token> token;
  if (starts) token = address_tokens::url(text, begin);
  if (!token) token = address_tokens::email(text, begin);
  if (!token && is_latin(text[begin])) token = name_tokens::phrase(text, begin, before);
  if (!token && starts) token = name_tokens::word(text, begin);
  return token;
}

}  // namespace

std::optional<Token> token_at(View text, std::size_t begin) {
  const char32_t first = text[begin];
  if (!may_begin_token(first)) return std::nullopt;
  const char32_t before = begin > 0 ? text[begin - 1] : U' ';
  if (is_mail_name(first) && !is_mail_name(before) && before != U'@' && before != U'/') {
    if (auto token = word(text, begin, before)) return token;
  }
  if (is_any_digit(first) || first == U'+' || first == U'(') {
    const bool inside = is_mail_name(before) || is_any_digit(before);
    if (!inside) {
      if (auto token = number(text, begin)) return token;
    }
  }
  switch (first) {
    case U'@':
      return is_word(before) ? std::nullopt : name_tokens::tagged(text, begin);
    case U'*':
    case U'#': {
      if (is_word(before)) return std::nullopt;
      const auto token = phone_tokens::service_code(text, begin);
      return token || first == U'*' ? token : name_tokens::tagged(text, begin);
    }
    case U'.':
      return opens(before) || follows_prefix(text, begin) ? name_tokens::dotted_word(text, begin)
                                                          : std::nullopt;
    default:
      break;
  }
  if (is_currency(first) && !is_word(before)) return number_tokens::amount(text, begin);
  // Elsewhere a sign joins words: COVID-19, 2-1.
  if (is_sign(first) && opens(before) && !(is_hyphen(first) && follows_number(text, begin))) {
    return number_tokens::signed_number(text, begin);
  }
  return std::nullopt;
}

}  // namespace sharit

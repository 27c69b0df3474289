#include "render/analysis/tokens.hpp"

#include <algorithm>

#include "render/analysis/address_tokens.hpp"
#include "render/analysis/code_points.hpp"
#include "render/analysis/number_tokens.hpp"
#include "render/analysis/properties.hpp"
#include "render/analysis/token_text.hpp"

namespace sharit {
namespace {

using namespace token_text;

// C++, C#, A+: a Latin word with a suffix that would jump to its other side.
std::optional<Token> latin_suffix(View text, std::size_t begin) {
  const std::size_t word_end = skip(text, begin, is_latin);
  std::size_t end = word_end;
  if (has(text, end, U'#')) {
    ++end;
  } else {
    while (has(text, end, U'+') && end < word_end + 2) ++end;
  }
  if (end == word_end || has(text, end, is_word) || has(text, end, is_sign)) return std::nullopt;
  return Token{TokenKind::kLatinSuffix, end - begin};
}

// @user_1, #COP30. In an Arabic hashtag the sign belongs on the right, where UAX #9 puts it.
std::optional<Token> tagged_name(View text, std::size_t begin) {
  const std::size_t end = skip(text, begin + 1, is_word);
  const View name = text.substr(begin + 1, end - begin - 1);
  if (std::ranges::none_of(name, is_latin)) return std::nullopt;
  return Token{text[begin] == U'@' ? TokenKind::kHandle : TokenKind::kHashtag, end - begin};
}

// A sign begins a number after a space or an opening sign; elsewhere it joins words: COVID-19, 2-1.
// Who wrote RLM or ALM before it chose its side.
bool may_sign(char32_t before) {
  static constexpr View kOpeners = U"([{«“\"'‘/:<";
  return char_properties(before).white_space || before == cp::kLeftToRightMark ||
         kOpeners.find(before) != View::npos;
}

}  // namespace

std::optional<Token> token_at(View text, std::size_t begin) {
  const char32_t first = text[begin];
  const char32_t before = begin > 0 ? text[begin - 1] : U' ';
  std::optional<Token> token;
  // Each run of Latin letters and digits is looked at once, from its start.
  if (is_mail_name(first) && !is_mail_name(before) && before != U'@' && before != U'/') {
    if (is_latin(first) || is_digit(first)) token = address_tokens::url(text, begin);
    if (!token) token = address_tokens::email(text, begin);
    if (!token && is_latin(first)) token = latin_suffix(text, begin);
    if (token) return token;
  }
  if ((first == U'@' || first == U'#') && !is_word(before)) return tagged_name(text, begin);
  if ((first == U'+' || is_digit(first)) && !is_mail_name(before) && !is_european_digit(before)) {
    token = number_tokens::iso_date(text, begin);
    if (!token) token = number_tokens::phone(text, begin);
    if (token) return token;
  }
  if (is_currency(first) && !is_word(before)) return number_tokens::amount(text, begin);
  if (is_sign(first) && may_sign(before)) return number_tokens::signed_number(text, begin);
  return std::nullopt;
}

}  // namespace sharit

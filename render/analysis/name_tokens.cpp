#include "render/analysis/name_tokens.hpp"

#include <algorithm>

#include "render/analysis/paired_signs.hpp"
#include "render/analysis/properties.hpp"
#include "render/analysis/token_text.hpp"

namespace sharit::name_tokens {
namespace {

using namespace token_text;

// Longer quotations are not looked through: the search stays linear.
constexpr std::size_t kLongestPhrase = 240;

constexpr bool is_alphanumeric(char32_t c) {
  return is_latin(c) || is_digit(c);
}

// U.S., D.C., a.m.: single letters, each with its full stop. `begin` where it is none.
std::size_t initials_end(View text, std::size_t begin) {
  std::size_t end = begin;
  while (has(text, end, is_latin) && has(text, end + 1, U'.')) end += 2;
  const bool ends = !has(text, end, is_word);
  return ends && end >= begin + 4 ? end : begin;
}

}  // namespace

std::optional<Token> word(View text, std::size_t begin) {
  if (const std::size_t end = initials_end(text, begin); end != begin) {
    return Token{TokenKind::kName, end - begin};
  }
  std::size_t end = skip(text, begin, is_alphanumeric);
  const View first = text.substr(begin, end - begin);
  const bool latin = std::ranges::any_of(first, is_latin);
  if (latin) {
    const std::size_t word_end = end;
    if (has(text, end, U'#')) {
      ++end;
    } else {
      while (has(text, end, U'+') && end < word_end + 2) ++end;
    }
    if (end == word_end || has(text, end, is_word) || has(text, end, is_sign)) return std::nullopt;
    return Token{TokenKind::kName, end - begin};
  }
  // 737-MAX, 2-in-1, 1.2.3-beta: digits lead, so UAX #9 would put the word on their other side.
  end = skip(text, end, [](char32_t c) { return is_digit(c) || c == U'.'; });
  if (!has(text, end, is_hyphen) || !has(text, end + 1, is_latin)) return std::nullopt;
  while (has(text, end, is_hyphen) && has(text, end + 1, is_alphanumeric)) {
    end = skip(text, end + 1, is_alphanumeric);
  }
  return Token{TokenKind::kName, end - begin};
}

std::optional<Token> dotted_word(View text, std::size_t begin) {
  const std::size_t end = skip(text, begin + 1, is_alphanumeric);
  if (end == begin + 1 || !is_latin(text[begin + 1])) return std::nullopt;
  return Token{TokenKind::kName, end - begin};
}

std::optional<Token> tagged(View text, std::size_t begin) {
  // In an Arabic hashtag the sign belongs on the right, where UAX #9 puts it.
  const std::size_t end = skip(text, begin + 1, is_word);
  const View name = text.substr(begin + 1, end - begin - 1);
  if (std::ranges::none_of(name, is_latin)) return std::nullopt;
  return Token{text[begin] == U'@' ? TokenKind::kHandle : TokenKind::kHashtag, end - begin};
}

std::optional<Token> phrase(View text, std::size_t begin, char32_t opener) {
  static constexpr View kSentenceEnd = U".!?…";
  const bool straight = opener == U'"' || opener == U'\'';
  const char32_t closer = straight ? opener : closing_sign(opener);
  if (closer == 0 || char_properties(text[begin]).bidi != BidiKind::kLeft) return std::nullopt;
  const std::size_t limit = std::min(text.size(), begin + kLongestPhrase);
  std::size_t end = begin;
  for (; end < limit && text[end] != closer; ++end) {
    switch (char_properties(text[end]).bidi) {
      case BidiKind::kRight:
      case BidiKind::kArabicNumber:
      case BidiKind::kControl:
        return std::nullopt;
      default:
        if (text[end] == opener) return std::nullopt;
    }
  }
  if (end == limit || kSentenceEnd.find(text[end - 1]) == View::npos) return std::nullopt;
  return Token{TokenKind::kPhrase, end - begin};
}

}  // namespace sharit::name_tokens

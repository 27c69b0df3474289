#include "render/analysis/tokens.hpp"

#include <algorithm>

#include "render/analysis/code_points.hpp"
#include "render/analysis/properties.hpp"

namespace sharit {
namespace {

using View = std::u32string_view;

constexpr char32_t kMinusSign = 0x2212;
constexpr char32_t kNoBreakSpace = 0x00A0;
constexpr char32_t kNoBreakHyphen = 0x2011;

bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}
// Digits of bidi class EN: these stay left to right and leave their sign behind.
bool is_european_digit(char32_t c) {
  return is_digit(c) || (c >= 0x06F0 && c <= 0x06F9);
}
bool is_latin(char32_t c) {
  return (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z');
}
bool is_word(char32_t c) {
  return is_latin(c) || is_digit(c) || c == U'_';
}
bool is_host(char32_t c) {
  return is_latin(c) || is_digit(c) || c == U'-' || c == U'.';
}
bool is_mail_name(char32_t c) {
  return is_word(c) || View(U".%+-").find(c) != View::npos;
}
bool is_sign(char32_t c) {
  return c == U'-' || c == U'+' || c == kMinusSign;
}
bool is_hyphen(char32_t c) {
  return c == U'-' || c == kNoBreakHyphen;
}
bool is_currency(char32_t c) {
  return c == U'$' || (c >= 0xA2 && c <= 0xA5) || (c >= 0x20A0 && c <= 0x20C0);
}

template <typename Predicate>
std::size_t skip(View text, std::size_t at, Predicate belongs) {
  while (at < text.size() && belongs(text[at])) ++at;
  return at;
}

bool has(View text, std::size_t at, bool (*is)(char32_t)) {
  return at < text.size() && is(text[at]);
}

// Letter case does not matter in a scheme or in "www.".
bool starts_with(View text, std::size_t at, View lower_case) {
  if (text.size() - at < lower_case.size()) return false;
  return std::ranges::equal(
      text.substr(at, lower_case.size()), lower_case,
      [](char32_t a, char32_t b) { return (a >= U'A' && a <= U'Z' ? a + 0x20 : a) == b; });
}

// example.org: at least two labels, the last of two letters or more.
bool is_host_name(View host) {
  const std::size_t dot = host.rfind(U'.');
  if (dot == View::npos || dot == 0 || host.size() - dot < 3) return false;
  return host.find(U"..") == View::npos && host.front() != U'.' &&
         std::ranges::all_of(host.substr(dot + 1), is_latin);
}

// Where an address that starts before `at` ends: before white space, quotes and closing punctuation
// that belongs to the sentence.
std::size_t address_end(View text, std::size_t at) {
  static constexpr View kNever = U"<>\"«»“”„‹›،؛؟。、";
  static constexpr View kNotLast = U".,;:!?'’*…";
  int brackets = 0;
  std::size_t end = at;
  for (std::size_t i = at; i < text.size(); ++i) {
    const char32_t c = text[i];
    if (char_properties(c).white_space || cp::is_bidi_mark(c) || kNever.find(c) != View::npos)
      break;
    if (c == U'(' || c == U'[') ++brackets;
    if ((c == U')' || c == U']') && --brackets < 0) break;
    if (kNotLast.find(c) == View::npos) end = i + 1;
  }
  return end;
}

std::optional<Token> address(View text, std::size_t begin) {
  const std::size_t host_end = skip(text, begin, is_host);
  const std::size_t scheme_end =
      skip(text, begin, [](char32_t c) { return is_host(c) || c == U'+'; });
  std::size_t body = 0;
  if (starts_with(text, scheme_end, U"://") && is_latin(text[begin])) {
    body = scheme_end + 3;
  } else if (starts_with(text, begin, U"mailto:")) {
    body = begin + 7;
  } else if (starts_with(text, begin, U"www.")) {
    body = begin + 4;
  } else if (has(text, host_end, [](char32_t c) { return c == U'/'; }) &&
             is_host_name(text.substr(begin, host_end - begin))) {
    body = host_end;
  } else {
    return std::nullopt;
  }
  const std::size_t end = address_end(text, body);
  if (end <= body) return std::nullopt;
  return Token{TokenKind::kUrl, end - begin};
}

std::optional<Token> email(View text, std::size_t begin) {
  const std::size_t at_sign = skip(text, begin, is_mail_name);
  if (at_sign == begin || at_sign == text.size() || text[at_sign] != U'@') return std::nullopt;
  std::size_t end = skip(text, at_sign + 1, is_host);
  while (end > at_sign + 1 && !is_word(text[end - 1])) --end;
  if (!is_host_name(text.substr(at_sign + 1, end - at_sign - 1))) return std::nullopt;
  return Token{TokenKind::kEmail, end - begin};
}

// C++, C#, A+: a Latin word with a suffix that would jump to its other side.
std::optional<Token> latin_suffix(View text, std::size_t begin) {
  const std::size_t word_end = skip(text, begin, is_latin);
  std::size_t end = word_end;
  if (has(text, end, [](char32_t c) { return c == U'#'; })) {
    ++end;
  } else {
    end = std::min(skip(text, end, [](char32_t c) { return c == U'+'; }), word_end + 2);
  }
  if (end == word_end || has(text, end, is_word) || has(text, end, is_sign)) return std::nullopt;
  return Token{TokenKind::kLatinSuffix, end - begin};
}

std::optional<Token> tagged_name(View text, std::size_t begin) {
  const std::size_t end = skip(text, begin + 1, is_word);
  const View name = text.substr(begin + 1, end - begin - 1);
  if (!std::ranges::any_of(name, is_latin)) return std::nullopt;
  return Token{text[begin] == U'@' ? TokenKind::kHandle : TokenKind::kHashtag, end - begin};
}

std::optional<Token> iso_date(View text, std::size_t begin) {
  static constexpr View kShape = U"0000-00-00";
  if (text.size() - begin < kShape.size()) return std::nullopt;
  const View date = text.substr(begin, kShape.size());
  for (std::size_t i = 0; i < kShape.size(); ++i) {
    if (kShape[i] == U'0' ? !is_digit(date[i]) : !is_hyphen(date[i])) return std::nullopt;
  }
  const auto number = [&](std::size_t i) { return (date[i] - U'0') * 10 + (date[i + 1] - U'0'); };
  if (number(5) < 1 || number(5) > 12 || number(8) < 1 || number(8) > 31) return std::nullopt;
  const std::size_t end = begin + kShape.size();
  if (has(text, end, is_digit) || has(text, end, is_hyphen)) return std::nullopt;
  return Token{TokenKind::kIsoDate, kShape.size()};
}

// Groups of digits with one or two of space, hyphen, dot and brackets between (E.123), at most 15
// digits (E.164). With "+" or a leading 0 any separators, else three groups with hyphens.
std::optional<Token> phone(View text, std::size_t begin) {
  const bool international = text[begin] == U'+';
  std::size_t end = begin;
  int digits = 0;
  int groups = 0;
  bool only_hyphens = true;
  for (std::size_t at = begin + (international ? 1 : 0); at < text.size();) {
    if (has(text, at, [](char32_t c) { return c == U'('; })) ++at;
    const std::size_t group_end = skip(text, at, is_digit);
    if (group_end == at ||
        digits + static_cast<int>(std::min<std::size_t>(group_end - at, 16)) > 15) {
      break;
    }
    digits += static_cast<int>(group_end - at);
    ++groups;
    end = group_end;
    const auto separates = [](char32_t c) {
      return is_hyphen(c) || c == U' ' || c == kNoBreakSpace || c == U'.' || c == U'(' || c == U')';
    };
    at = end;
    std::size_t separator_end = at;
    while (separator_end < std::min(at + 2, text.size()) && separates(text[separator_end])) {
      ++separator_end;
    }
    if (separator_end == at) break;
    if (has(text, separator_end, is_digit) ||
        has(text, separator_end, [](char32_t c) { return c == U'('; })) {
      only_hyphens = only_hyphens && separator_end == at + 1 && is_hyphen(text[at]);
    }
    at = separator_end;
  }
  if (has(text, end, is_word)) return std::nullopt;
  const bool found = international         ? digits >= 7
                     : text[begin] == U'0' ? groups >= 2 && digits >= 8
                                           : groups >= 3 && only_hyphens && digits >= 7;
  if (!found) return std::nullopt;
  return Token{TokenKind::kPhone, end - begin};
}

// The end of 12, 12,450.75 or ۱۲٫۵ at `at`; `at` where no digit stands.
std::size_t number_end(View text, std::size_t at) {
  std::size_t end = skip(text, at, is_european_digit);
  while (end > at &&
         has(text, end,
             [](char32_t c) {
               return c == U'.' || c == U',' || c == U':' || c == 0x066B || c == 0x066C;
             }) &&
         has(text, end + 1, is_european_digit)) {
    end = skip(text, end + 1, is_european_digit);
  }
  return end;
}

std::optional<Token> amount(View text, std::size_t begin) {
  const std::size_t end = number_end(text, begin + 1);
  if (end == begin + 1) return std::nullopt;
  return Token{TokenKind::kAmount, end - begin};
}

std::optional<Token> signed_number(View text, std::size_t begin) {
  // After a letter, digit or closing mark a hyphen joins words: COVID-19, 2-1.
  static constexpr View kOpeners = U"([{«“\"'‘/:<";
  if (begin > 0) {
    const char32_t before = text[begin - 1];
    if (!char_properties(before).white_space && !cp::is_bidi_mark(before) &&
        kOpeners.find(before) == View::npos) {
      return std::nullopt;
    }
  }
  const std::size_t digits = begin + (has(text, begin + 1, is_currency) ? 2 : 1);
  const std::size_t end = number_end(text, digits);
  if (end == digits) return std::nullopt;
  return Token{TokenKind::kSignedNumber, end - begin};
}

}  // namespace

std::optional<Token> token_at(View text, std::size_t begin) {
  const char32_t first = text[begin];
  const char32_t before = begin > 0 ? text[begin - 1] : U' ';
  if (is_mail_name(first) && !is_mail_name(before) && before != U'@' && before != U'/') {
    // Each run of Latin letters and digits is looked at once, from its start.
    if (is_latin(first) || is_digit(first)) {
      if (auto token = address(text, begin)) return token;
    }
    if (auto token = email(text, begin)) return token;
    if (is_latin(first)) {
      if (auto token = latin_suffix(text, begin)) return token;
    }
  }
  if ((first == U'@' || first == U'#') && !is_word(before)) return tagged_name(text, begin);
  if ((first == U'+' || is_digit(first)) && !is_mail_name(before) && !is_european_digit(before)) {
    if (auto token = iso_date(text, begin)) return token;
    if (auto token = phone(text, begin)) return token;
  }
  if (is_currency(first) && !is_word(before)) return amount(text, begin);
  if (is_sign(first)) return signed_number(text, begin);
  return std::nullopt;
}

}  // namespace sharit

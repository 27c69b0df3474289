#include "render/analysis/address_tokens.hpp"

#include <algorithm>

#include "render/analysis/code_points.hpp"
#include "render/analysis/properties.hpp"
#include "render/analysis/token_text.hpp"

namespace sharit::address_tokens {
namespace {

using namespace token_text;

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

// Where an address whose inner part starts at `at` ends.
std::size_t address_end(View text, std::size_t at) {
  static constexpr View kNever = U"<>\"«»“”„‹›،؛؟。、";
  static constexpr View kNotLast = U".,;:!?'’*…";
  int brackets = 0;
  std::size_t end = at;
  for (std::size_t i = at; i < text.size(); ++i) {
    const char32_t c = text[i];
    if (char_properties(c).white_space || cp::is_bidi_mark(c) || kNever.find(c) != View::npos) {
      break;
    }
    if (c == U'(' || c == U'[') ++brackets;
    if ((c == U')' || c == U']') && --brackets < 0) break;
    if (kNotLast.find(c) == View::npos) end = i + 1;
  }
  return end;
}

}  // namespace

std::optional<Token> url(View text, std::size_t begin) {
  const std::size_t host_end = skip(text, begin, is_host);
  const std::size_t scheme_end =
      skip(text, begin, [](char32_t c) { return is_host(c) || c == U'+'; });
  std::size_t inner = 0;
  if (is_latin(text[begin]) && starts_with(text, scheme_end, U"://")) {
    inner = scheme_end + 3;
  } else if (starts_with(text, begin, U"mailto:")) {
    inner = begin + 7;
  } else if (starts_with(text, begin, U"www.")) {
    inner = begin + 4;
  } else if (has(text, host_end, U'/') && is_host_name(text.substr(begin, host_end - begin))) {
    inner = host_end;
  } else {
    return std::nullopt;
  }
  const std::size_t end = address_end(text, inner);
  if (end <= inner) return std::nullopt;
  return Token{TokenKind::kUrl, end - begin};
}

std::optional<Token> email(View text, std::size_t begin) {
  const std::size_t at_sign = skip(text, begin, is_mail_name);
  if (at_sign == begin || !has(text, at_sign, U'@')) return std::nullopt;
  std::size_t end = skip(text, at_sign + 1, is_host);
  while (end > at_sign + 1 && !is_word(text[end - 1])) --end;
  if (!is_host_name(text.substr(at_sign + 1, end - at_sign - 1))) return std::nullopt;
  return Token{TokenKind::kEmail, end - begin};
}

}  // namespace sharit::address_tokens

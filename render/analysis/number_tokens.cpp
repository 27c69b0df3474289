#include "render/analysis/number_tokens.hpp"

#include <algorithm>
#include <array>

#include "render/analysis/properties.hpp"
#include "render/analysis/token_text.hpp"

namespace sharit::number_tokens {
namespace {

using namespace token_text;

constexpr char32_t kThinSpace = 0x2009;

// The end of 12 500 or 1 234 567 at `at`; `at` where no thousands are parted by spaces.
std::size_t grouped_end(View text, std::size_t at) {
  const std::size_t lead = skip(text, at, is_any_digit);
  if (lead == at || lead > at + 3 || digit_value(text[at]) == 0) return at;
  const auto parts = [](char32_t c) { return c == U' ' || c == kThinSpace; };
  std::size_t end = lead;
  while (has(text, end, parts) && has(text, end + 1, is_any_digit)) {
    const std::size_t group_end = skip(text, end + 1, is_any_digit);
    if (group_end != end + 4) return at;
    end = group_end;
  }
  return end == lead || has(text, end, is_word) ? at : end;
}

// The end of 12, 12,450.75, 12 500,75 or ۱۲٫۵ at `at`; `at` where no digit of class EN stands.
std::size_t number_end(View text, std::size_t at) {
  const auto separates = [](char32_t c) {
    return c == U'.' || c == U',' || c == U':' || c == 0x066B || c == 0x066C;
  };
  std::size_t end = skip(text, at, is_european_digit);
  if (end > at) end = std::max(end, grouped_end(text, at));
  while (end > at && has(text, end, separates) && has(text, end + 1, is_european_digit)) {
    end = skip(text, end + 1, is_european_digit);
  }
  return end;
}

// The end of °C at `at`, with a space before it or none; `at` where it is not there. F and K too,
// and N, E, S, W for a place on Earth.
std::size_t scale_end(View text, std::size_t at) {
  std::size_t end = at;
  if (has(text, end, U' ') || has(text, end, kNoBreakSpace)) ++end;
  if (!has(text, end, kDegreeSign)) return at;
  ++end;
  const bool scale =
      has(text, end, [](char32_t c) { return View(U"CFKNESW").find(c) != View::npos; });
  return scale && !has(text, end + 1, is_word) ? end + 1 : at;
}

// What belongs to a signed number behind it: -5%, -5°C, -5$. In -5°م the unit is Arabic and
// follows.
std::size_t unit_end(View text, std::size_t at) {
  if (const std::size_t end = scale_end(text, at); end != at) return end;
  if (has(text, at, U'%') || has(text, at, 0x2030) || has(text, at, is_currency)) return at + 1;
  if (!has(text, at, kDegreeSign)) return at;
  const bool arabic_unit =
      has(text, at + 1, [](char32_t c) { return char_properties(c).bidi == BidiKind::kRight; });
  return arabic_unit ? at : at + 1;
}

// "Cup -2026": a dash glued to a year is no sign.
bool is_year(View number) {
  return number.size() == 4 && std::ranges::all_of(number, is_any_digit) &&
         ((digit_value(number[0]) == 1 && digit_value(number[1]) == 9) ||
          (digit_value(number[0]) == 2 && digit_value(number[1]) == 0));
}

struct Part {
  int value = 0;
  std::size_t size = 0;
};

bool is_day_and_month(const Part& a, const Part& b) {
  const auto between = [](int value, int last) { return value >= 1 && value <= last; };
  return a.size <= 2 && b.size <= 2 && between(a.value, 31) && between(b.value, 31) &&
         (a.value <= 12 || b.value <= 12);
}

}  // namespace

std::optional<Token> date(View text, std::size_t begin) {
  std::array<Part, 3> parts;
  std::size_t at = begin;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0 && !has(text, at++, is_hyphen)) return std::nullopt;
    Part& part = parts[i];
    for (; part.size < 5 && has(text, at, is_any_digit); ++at, ++part.size) {
      part.value = part.value * 10 + digit_value(text[at]);
    }
  }
  if (has(text, at, is_any_digit) || has(text, at, is_hyphen)) return std::nullopt;
  const bool year_first = parts[0].size == 4 && is_day_and_month(parts[1], parts[2]);
  const bool year_last = parts[2].size == 4 && is_day_and_month(parts[0], parts[1]);
  if (!year_first && !year_last) return std::nullopt;
  return Token{TokenKind::kDate, at - begin};
}

std::optional<Token> grouped(View text, std::size_t begin) {
  std::size_t end = grouped_end(text, begin);
  if (end == begin) return std::nullopt;
  const bool fraction =
      has(text, end, [](char32_t c) { return c == U',' || c == U'.' || c == 0x066B; });
  if (fraction && has(text, end + 1, is_any_digit)) end = skip(text, end + 1, is_any_digit);
  return Token{TokenKind::kGrouped, end - begin};
}

std::optional<Token> temperature(View text, std::size_t begin) {
  const std::size_t number = number_end(text, begin);
  const std::size_t end = scale_end(text, number);
  if (end == number) return std::nullopt;
  return Token{TokenKind::kTemperature, end - begin};
}

std::optional<Token> amount(View text, std::size_t begin) {
  const std::size_t end = number_end(text, begin + 1);
  if (end == begin + 1) return std::nullopt;
  return Token{TokenKind::kAmount, end - begin};
}

std::optional<Token> signed_number(View text, std::size_t begin) {
  const std::size_t digits = begin + (has(text, begin + 1, is_currency) ? 2 : 1);
  const std::size_t end = number_end(text, digits);
  if (end == digits) return std::nullopt;
  if (is_hyphen(text[begin]) && is_year(text.substr(digits, end - digits))) return std::nullopt;
  return Token{TokenKind::kSignedNumber, unit_end(text, end) - begin};
}

}  // namespace sharit::number_tokens

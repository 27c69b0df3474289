#include "render/analysis/number_tokens.hpp"

#include "render/analysis/token_text.hpp"

namespace sharit::number_tokens {
namespace {

using namespace token_text;

constexpr std::size_t kMostPhoneDigits = 15;
// With this many digits a number is complete; after a space another number begins.
constexpr std::size_t kFullPhoneDigits = 12;

bool is_phone_separator(char32_t c) {
  return is_hyphen(c) || c == U' ' || c == kNoBreakSpace || c == U'.';
}

// The end of 12, 12,450.75 or ۱۲٫۵ at `at`; `at` where no digit stands.
std::size_t number_end(View text, std::size_t at) {
  const auto separates = [](char32_t c) {
    return c == U'.' || c == U',' || c == U':' || c == 0x066B || c == 0x066C;
  };
  std::size_t end = skip(text, at, is_european_digit);
  while (end > at && has(text, end, separates) && has(text, end + 1, is_european_digit)) {
    end = skip(text, end + 1, is_european_digit);
  }
  return end;
}

// Reads a phone number group by group.
struct PhoneReader {
  View text;
  std::size_t at = 0;  // where the next group may begin
  std::size_t end = 0;
  std::size_t digits = 0;
  std::size_t groups = 0;
  bool only_hyphens = true;
  bool after_bracket = false;

  // One more group of digits with what stands before it; false where the number ends.
  bool read_group() {
    std::size_t begin = at;
    if (groups > 0 && has(text, begin, is_phone_separator)) ++begin;
    const bool bracket = has(text, begin, U'(');
    const std::size_t group = bracket ? begin + 1 : begin;
    const std::size_t group_end = skip(text, group, is_digit);
    const std::size_t size = group_end - group;
    if (size == 0 || digits + size > kMostPhoneDigits) return false;
    if (groups > 0 && begin == at && !bracket && !after_bracket) return false;
    if (groups > 0 && text[at] == U' ' && digits >= kFullPhoneDigits) return false;
    if (bracket) {
      // Brackets hold an area code: they close, and digits follow.
      if (!has(text, group_end, U')')) return false;
      const std::size_t next = group_end + 1;
      if (!has(text, next, is_digit) &&
          !(has(text, next, is_phone_separator) && has(text, next + 1, is_digit))) {
        return false;
      }
    }
    if (groups > 0) only_hyphens = only_hyphens && !bracket && is_hyphen(text[at]);
    after_bracket = bracket;
    digits += size;
    ++groups;
    end = at = bracket ? group_end + 1 : group_end;
    return true;
  }
};

}  // namespace

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

std::optional<Token> phone(View text, std::size_t begin) {
  const bool international = text[begin] == U'+';
  const bool national = text[begin] == U'0' && has(text, begin + 1, is_digit);
  PhoneReader reader;
  reader.text = text;
  reader.at = begin + (international ? 1 : 0);
  while (reader.read_group()) {
  }
  if (reader.groups == 0 || has(text, reader.end, is_word)) return std::nullopt;
  bool found = reader.groups >= 3 && reader.only_hyphens && reader.digits >= 7;
  if (international) found = reader.digits >= 7;
  if (national) found = reader.groups >= 2 && reader.digits >= 8;
  if (!found) return std::nullopt;
  return Token{TokenKind::kPhone, reader.end - begin};
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
  return Token{TokenKind::kSignedNumber, end - begin};
}

}  // namespace sharit::number_tokens

#include "render/analysis/phone_tokens.hpp"

#include "render/analysis/token_text.hpp"

namespace sharit::phone_tokens {
namespace {

using namespace token_text;

// E.164 allows 15; the number of a card, read the same way, has 16.
constexpr std::size_t kMostPhoneDigits = 16;
// With this many digits a number is complete; after a space another number begins.
constexpr std::size_t kFullPhoneDigits = 12;
// No country's numbers are longer with their trunk 0.
constexpr std::size_t kMostNationalDigits = 12;

bool is_phone_separator(char32_t c) {
  return is_hyphen(c) || c == U' ' || c == kNoBreakSpace || c == U'.';
}

bool is_zero(char32_t c) {
  return is_any_digit(c) && digit_value(c) == 0;
}

// Reads a phone number group by group.
struct PhoneReader {
  View text;
  std::size_t at = 0;  // where the next group may begin
  std::size_t end = 0;
  std::size_t digits = 0;
  std::size_t groups = 0;
  std::size_t sizes = 0;      // the groups' sizes as decimal digits: 334
  std::size_t last_size = 0;  // of the last group
  std::size_t most_digits = kMostPhoneDigits;
  bool international = false;
  bool only_hyphens = true;
  bool only_years = true;
  bool after_bracket = false;

  // One more group of digits with what stands before it; false where the number ends.
  bool read_group() {
    std::size_t begin = at;
    if (groups > 0 && has(text, begin, is_phone_separator)) ++begin;
    const bool bracket = has(text, begin, U'(');
    std::size_t group = bracket ? begin + 1 : begin;
    const bool plus = groups == 0 && has(text, group, U'+');
    if (plus) ++group;
    const std::size_t group_end = skip(text, group, is_any_digit);
    const std::size_t size = group_end - group;
    if (size == 0 || digits + size > most_digits) return false;
    if (groups > 0 && begin == at && !bracket && !after_bracket) return false;
    const bool full = digits >= kFullPhoneDigits && sizes != 444;
    if (groups > 0 && text[at] == U' ' && full) return false;
    if (bracket) {
      // Brackets hold an area code: they close, and digits follow.
      if (!has(text, group_end, U')')) return false;
      const std::size_t next = group_end + 1;
      if (!has(text, next, is_any_digit) &&
          !(has(text, next, is_phone_separator) && has(text, next + 1, is_any_digit))) {
        return false;
      }
    }
    if (groups > 0) only_hyphens = only_hyphens && !bracket && is_hyphen(text[at]);
    international = international || plus;
    after_bracket = bracket;
    only_years = only_years && is_year(text.substr(group, size));
    digits += size;
    sizes = sizes * 10 + size % 10;
    last_size = size;
    ++groups;
    end = at = bracket ? group_end + 1 : group_end;
    return true;
  }
};

}  // namespace

std::optional<Token> phone(View text, std::size_t begin) {
  const std::size_t lead = begin + (text[begin] == U'(' ? 1 : 0);
  const bool national = has(text, lead, is_zero) && has(text, lead + 1, is_any_digit);
  PhoneReader reader;
  reader.text = text;
  reader.at = begin;
  if (national && !is_zero(text[lead + 1])) reader.most_digits = kMostNationalDigits;
  while (reader.read_group()) {
  }
  if (reader.groups == 0 || has(text, reader.end, is_word)) return std::nullopt;
  bool found = false;
  if (reader.international) {
    found = reader.digits >= 7;
  } else if (national) {
    found = reader.groups >= 2 && reader.digits >= 8;
  } else if (!reader.only_years) {
    found = reader.sizes == 334 || reader.sizes == 4444 ||
            (reader.groups >= 3 && reader.only_hyphens && reader.digits >= 7) ||
            (reader.groups == 2 && reader.only_hyphens && reader.last_size >= 6);
  }
  if (!found) return std::nullopt;
  return Token{TokenKind::kPhone, reader.end - begin};
}

std::optional<Token> service_code(View text, std::size_t begin) {
  std::size_t end = begin + 1;
  if (text[begin] == U'*' && has(text, end, U'#')) ++end;
  const std::size_t first = end;
  for (;;) {
    const std::size_t group_end = skip(text, end, is_any_digit);
    if (group_end == end) return std::nullopt;
    const bool only_group = end == first && end == begin + 1;
    const std::size_t size = group_end - end;
    end = group_end;
    if (has(text, end, U'#')) {
      ++end;
      break;
    }
    if (has(text, end, U'*')) {
      ++end;
      continue;
    }
    const bool star_number = only_group && text[begin] == U'*' && size >= 3 && size <= 6;
    if (!star_number) return std::nullopt;
    break;
  }
  if (has(text, end, is_word)) return std::nullopt;
  return Token{TokenKind::kPhone, end - begin};
}

}  // namespace sharit::phone_tokens

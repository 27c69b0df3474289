#include "firmware/feeds/date_parts.hpp"

#include <charconv>

#include "firmware/feeds/utf8.hpp"

namespace sharit {

namespace {

constexpr std::string_view kSigns = "+-:/,.()";

bool digit(char c) {
  return c >= '0' && c <= '9';
}

bool in_word(char c) {
  return !digit(c) && !is_ascii_space(c) && kSigns.find(c) == std::string_view::npos;
}

// 0 where the code point goes, itself where it stays.
char32_t plain_code_point(char32_t c) {
  if (c >= 0x0660 && c <= 0x0669) return '0' + (c - 0x0660);
  if (c >= 0x06F0 && c <= 0x06F9) return '0' + (c - 0x06F0);
  if ((c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || c == 0x061C || c == 0xFEFF ||
      (c >= 0x2066 && c <= 0x2069)) {
    return 0;
  }
  switch (c) {
    case 0x2010:
    case 0x2011:
    case 0x2013:
    case 0x2212:
      return '-';
    case 0x060C:
      return ',';
    case 0xA0:
    case 0x2009:
    case 0x202F:
      return ' ';
    default:
      return c;
  }
}

bool is_year_or_month_word(char32_t c) {
  return c == 0xB144 || c == 0xC6D4 || c == 0x5E74 || c == 0x6708;
}

}  // namespace

std::string plain_date_text(std::string_view text) {
  if (ascii_run(text, 0) == text.size()) return std::string(text);
  std::string out;
  bool joined = false;  // Behind "년" and the like blanks go: "2026년 1월".
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Step step = read_utf8(text, at);
    at += step.bytes;
    char32_t c = plain_code_point(step.code_point);
    if (c == 0 || (joined && c == ' ')) continue;
    joined = is_year_or_month_word(c);
    if (joined) c = '-';
    if (c == 0xC77C || c == 0x65E5) c = ' ';
    append_utf8(out, c);
  }
  return out;
}

DateParts::DateParts(std::string_view text) {
  parts_.reserve(24);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    if (digit(text[at])) {
      while (at < text.size() && digit(text[at])) ++at;
      DatePart part{DatePart::kNumber, text.substr(begin, at - begin), 0};
      const char* const end = part.text.data() + part.text.size();
      if (std::from_chars(part.text.data(), end, part.number).ec != std::errc{}) part.number = -1;
      parts_.push_back(part);
    } else if (is_ascii_space(text[at])) {
      ++at;
      if (!parts_.empty() && parts_.back().text != " ") parts_.push_back({DatePart::kSign, " ", 0});
    } else if (kSigns.find(text[at]) != std::string_view::npos) {
      parts_.push_back({DatePart::kSign, text.substr(at++, 1), 0});
    } else {
      while (at < text.size() && in_word(text[at])) ++at;
      parts_.push_back({DatePart::kWord, text.substr(begin, at - begin), 0});
    }
  }
  while (!parts_.empty() && parts_.back().text == " ") parts_.pop_back();
}

bool DateParts::is(std::size_t at, std::string_view sign) const {
  return at < parts_.size() && parts_[at].kind == DatePart::kSign && parts_[at].text == sign;
}

bool DateParts::number(std::size_t at, std::size_t least, std::size_t most) const {
  return at < parts_.size() && parts_[at].kind == DatePart::kNumber &&
         parts_[at].text.size() >= least && parts_[at].text.size() <= most;
}

bool DateParts::word(std::size_t at) const {
  return at < parts_.size() && parts_[at].kind == DatePart::kWord;
}

bool DateParts::word(std::size_t at, std::string_view lower) const {
  return word(at) && ascii_iequals(parts_[at].text, lower);
}

std::size_t DateParts::skip_blank(std::size_t at) const {
  while (is(at, " ") || is(at, ",") || is(at, ".") || is(at, "(") || is(at, ")")) ++at;
  return at;
}

std::size_t DateParts::skip_joint(std::size_t at) const {
  const std::size_t next = skip_blank(at);
  if (is(next, "-") || (is(next, "/") && number(next + 1, 1, 4))) return skip_blank(next + 1);
  return next;
}

void DateParts::erase(std::size_t at) {
  parts_.erase(parts_.begin() + static_cast<std::ptrdiff_t>(at));
}

}  // namespace sharit

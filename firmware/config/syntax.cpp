#include "firmware/config/syntax.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "firmware/config/values.hpp"

namespace sharit {
namespace {

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

bool has_curly_quote(std::string_view line) {
  constexpr std::array<std::string_view, 7> kQuotes = {"“", "”", "„", "«", "»", "‘", "’"};
  for (const std::string_view quote : kQuotes)
    if (contains(line, quote)) return true;
  return false;
}

/// The part after "key =", where the line has one.
std::string_view value_part(std::string_view line) {
  const std::size_t equals = line.find('=');
  return equals == std::string_view::npos ? std::string_view{} : trimmed(line.substr(equals + 1));
}

std::string hint_for(std::string_view line, std::string_view reason) {
  const std::string_view value = value_part(line);
  const bool quoted = value.starts_with('"') || value.starts_with('\'');
  if (contains(reason, "redefine") || contains(reason, "already"))
    return "it stands earlier in the file too; keep one of them";
  if (!quoted && has_curly_quote(line)) return "use straight quotes: \"…\"";
  if (has_foreign_digit(value) && value.back() != '"')
    return "digits in this file must be 0123456789";
  if (trimmed(line).starts_with('[') && !contains(line, "]")) return "close the bracket";
  if (!contains(line, "=") && !trimmed(line).starts_with('[')) {
    if (contains(line, ":")) return "write = instead of :";
    return "a line is key = value, [table] or # and a remark";
  }
  if (quoted && (value.size() < 2 || value.back() != value.front()))
    return "close the quotes, and nothing but a # remark after them";
  if (contains(value, "\\") && value.starts_with('"'))
    return "a backslash in \"…\" is written \\\\; '…' takes it as it is";
  if (value.empty()) return "write a value after the =";
  if (!quoted) return "put a text in quotes: \"…\"";
  return "see the reference file config/sharit.toml for how it is written";
}

}  // namespace

Complaint explain_syntax(const TomlError& error, const Reporter& reporter) {
  // "Error while parsing key-value pair: expected '='": the part after the colon is for people.
  std::string_view reason = error.reason;
  if (reason.starts_with("Error while parsing"))
    reason.remove_prefix(std::min(reason.find(": "), reason.size() - 2) + 2);
  return Complaint{"syntax", "this line cannot be read: " + std::string(reason),
                   hint_for(reporter.line(error.place.line), error.reason)};
}

std::string_view lines_before(std::string_view text, int number) {
  std::size_t end = 0;
  for (int line = 1; line < number; ++line) {
    const std::size_t next = text.find('\n', end);
    if (next == std::string_view::npos) return text;
    end = next + 1;
  }
  return text.substr(0, end);
}

}  // namespace sharit

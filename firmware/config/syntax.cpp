#include "firmware/config/syntax.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "firmware/config/odd_character.hpp"
#include "firmware/config/unknown.hpp"

namespace sharit {
namespace {

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

/// The part after "key =", where the line has one.
std::string_view value_part(std::string_view line) {
  const std::size_t equals = line.find('=');
  return equals == std::string_view::npos ? std::string_view{} : trimmed(line.substr(equals + 1));
}

std::string hint_for(std::string_view line) {
  const std::string_view value = value_part(line);
  const bool quoted = value.starts_with('"') || value.starts_with('\'');
  const bool header = trimmed(line).starts_with('[');
  if (header) return "a heading is [screen] or [[feed]], alone on its line";
  if (!line.contains('=')) {
    if (line.contains(':')) return "write = instead of :";
    return "a line is key = value, [table] or # and a remark";
  }
  if (trimmed(line).starts_with('=')) return "write a key before the =";
  if (value.contains('\\') && value.starts_with('"'))
    return "a backslash in \"…\" is written \\\\; '…' takes it as it is";
  if (value.empty() || value.starts_with('#')) return "write a value after the =";
  if (quoted) return "nothing but a # remark after the closing quote";
  if (value.find_first_not_of("0123456789.-+:TtZz ") == std::string_view::npos)
    return "a number such as 12, or a date and time such as 2026-11-22T18:00:00";
  return "put a text in quotes: \"…\"";
}

bool is_word(std::string_view value) {
  const auto first = static_cast<unsigned char>(value.empty() ? '0' : value.front());
  return (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z') || first >= 0x80;
}

/// The library's words, but where they are about its inner life.
std::string reason_for(std::string_view line, std::string_view reason) {
  const std::string_view value = value_part(line);
  if (value.empty() && line.contains('=')) return "there is no value";
  if (is_word(value)) return "a text stands without quotes";
  return std::string(reason);
}

Complaint unclosed(const Statement& statement) {
  const std::string opening(statement.opening);
  const bool bracket = opening.starts_with('[');
  const std::string what = statement.header ? "heading" : bracket ? "list" : "text";
  std::string closing = opening == "{" ? "}" : opening;
  if (bracket) std::ranges::fill(closing, ']');
  return {"unclosed", "the " + what + " that begins here is not closed",
          "close it with " + closing};
}

Complaint odd(const OddCharacter& character) {
  const std::string sign = character.text.empty() ? "" : character.text + ", ";
  std::string hint = "take it out";
  if (character.instead == " ")
    hint = "write an ordinary blank";
  else if (!character.instead.empty())
    hint = "write " + character.instead + " instead";
  return {"odd_character", "there is " + sign + character.name + ", outside of a text",
          std::move(hint)};
}

}  // namespace

void report_twice(Place place, const std::string& name, Reporter& reporter) {
  reporter.error(place, {"written_twice", name + " is written twice",
                         name.starts_with('[')
                             ? "it stands earlier in the file too, or with other brackets: put all "
                               "of it in one place"
                             : "it stands earlier in the file too; keep one of them"});
}

void report_syntax(const TomlError& error, const Statement& statement, Reporter& reporter) {
  const std::string_view line = reporter.line(error.place.line);
  // "Error while parsing key-value pair: expected '='": the part after the colon is for people.
  std::string_view reason = error.reason;
  if (reason.starts_with("Error while parsing"))
    reason.remove_prefix(std::min(reason.find(": "), reason.size() - 2) + 2);
  if (reason.starts_with("cannot redefine")) {
    const std::size_t indent = std::min(line.find_first_not_of(" \t"), line.size());
    const std::string_view name =
        trimmed(line.substr(indent, statement.header ? line.size() : line.find('=') - indent));
    const auto length = std::ranges::count_if(
        name, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
    const Table* table = table_named_in(name);
    if (statement.header && table != nullptr && table->repeated != name.starts_with("[["))
      return reporter.error(reporter.whole_line(error.place.line), wrong_brackets(*table));
    return report_twice({error.place.line, static_cast<int>(indent) + 1, static_cast<int>(length)},
                        std::string(name), reporter);
  }
  const std::string_view opened = reporter.line(statement.opened.line);
  if (const auto character = find_odd_character(statement.closed() ? line : opened)) {
    const int number = statement.closed() ? error.place.line : statement.opened.line;
    return reporter.error({number, character->column, 1}, odd(*character));
  }
  if (!statement.closed()) return reporter.error(statement.opened, unclosed(statement));
  reporter.error(error.place, {"syntax", "this line cannot be read: " + reason_for(line, reason),
                               hint_for(line)});
}

}  // namespace sharit

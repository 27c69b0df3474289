#include "firmware/config/statement.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace sharit {
namespace {

constexpr std::array<std::string_view, 4> kQuotes = {"\"\"\"", "'''", "\"", "'"};

bool is_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '-';
}

std::string_view without_indent(std::string_view line) {
  return line.substr(std::min(line.find_first_not_of(" \t"), line.size()));
}

/// "key = …" or "[table]". Inside a text or list that is not closed, the next of them is meant.
bool looks_like_statement(std::string_view line) {
  line = without_indent(line);
  const bool header = line.starts_with('[');
  line = line.substr(std::min(line.find_first_not_of('['), line.size()));
  std::size_t end = 0;
  while (end < line.size() && is_name(line[end])) ++end;
  if (end == 0) return false;
  line = without_indent(line.substr(end));
  return line.starts_with(header ? ']' : '=');
}

/// A quote or bracket of a line.
struct Mark {
  int line = 0;
  std::size_t at = 0;  ///< Byte.
  std::string_view sign;
};

Place place_of(const Mark& mark, std::string_view line) {
  const auto before = std::ranges::count_if(line.substr(0, mark.at), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  });
  return {mark.line, static_cast<int>(before) + 1, static_cast<int>(mark.sign.size())};
}

/// Follows quotes and brackets through a statement.
class Follower {
 public:
  /// Takes a line; false: the statement is over.
  bool take(std::string_view line, int number) {
    for (at_ = 0; at_ < line.size();) step(line, number);
    // A text of one line ends with it, closed or not.
    if (quote_.sign.size() == 1) {
      if (unclosed_.line == 0) unclosed_ = quote_;
      quote_ = {};
    }
    if (quote_.line == 0 && brackets_.empty()) return false;
    if (carried_.line == 0) carried_ = quote_.line == 0 ? brackets_.front() : quote_;
    return true;
  }

  /// What went over the first line's end, closed later or not. Of line 0: nothing.
  [[nodiscard]] const Mark& carried() const { return carried_; }
  /// What nothing has closed: rather what went over the first line's end than what came later. Of
  /// line 0 where all are closed. `over`: the last line ended the statement.
  [[nodiscard]] Mark open(bool over) const {
    if (carried_.line != 0 && (!over || unclosed_.line != 0)) return carried_;
    return unclosed_;
  }

 private:
  void step(std::string_view line, int number) {
    const std::string_view rest = line.substr(at_);
    if (quote_.line != 0) {
      if (rest.front() == '\\' && quote_.sign.front() == '"')
        at_ += 2;
      else if (rest.starts_with(quote_.sign))
        at_ += std::exchange(quote_, {}).sign.size();
      else
        ++at_;
      return;
    }
    if (rest.front() == '#') {
      at_ = line.size();
      return;
    }
    for (const std::string_view quote : kQuotes) {
      if (!rest.starts_with(quote)) continue;
      quote_ = {number, at_, quote};
      at_ += quote.size();
      return;
    }
    if (rest.front() == '[' || rest.front() == '{')
      brackets_.push_back({number, at_, rest.front() == '[' ? "[" : "{"});
    else if ((rest.front() == ']' || rest.front() == '}') && !brackets_.empty())
      brackets_.pop_back();
    ++at_;
  }

  std::size_t at_ = 0;
  Mark quote_;  ///< The open one; of line 0: none is.
  std::vector<Mark> brackets_;
  Mark carried_;   ///< The first that went over a line's end.
  Mark unclosed_;  ///< The first text of one line without an end.
};

Statement header_at(std::string_view line, int number) {
  Statement statement{number, number, true, {}, {}};
  const std::size_t begin = line.find('[');
  const bool block = line.substr(begin).starts_with("[[");
  if (line.substr(0, line.find('#')).contains(block ? "]]" : "]")) return statement;
  statement.opened = {number, static_cast<int>(begin) + 1, block ? 2 : 1};
  statement.opening = block ? "[[" : "[";
  return statement;
}

std::string_view text_of(std::span<const std::string> lines, int number) {
  return lines[static_cast<std::size_t>(number) - 1];
}

/// Ends the statement before the next line that looks like one of its own, up to `end`. False:
/// there is none.
bool cut_short(Statement& statement, std::span<const std::string> lines, int end) {
  for (int number = statement.first + 1; number <= end; ++number) {
    if (!looks_like_statement(text_of(lines, number))) continue;
    statement.last = number - 1;
    return true;
  }
  return false;
}

/// `over`: text or list of several lines that is closed in the end; line 0: none.
Statement statement_from(std::span<const std::string> lines, int first, Mark& over) {
  over = {};
  const std::string_view begin = text_of(lines, first);
  if (without_indent(begin).starts_with('[')) return header_at(begin, first);
  Statement statement{first, first, false, {}, {}};
  Follower follower;
  int next = first;
  const int end = static_cast<int>(lines.size());
  bool more = true;
  while (more && next <= end) more = follower.take(text_of(lines, next), next), ++next;
  statement.last = next - 1;
  over = follower.carried();
  const Mark open = follower.open(!more);
  if (open.line == 0) return statement;
  statement.opened = place_of(open, text_of(lines, open.line));
  statement.opening = open.sign;
  cut_short(statement, lines, statement.last);
  return statement;
}

/// What closes it may belong to a later statement: one that begins within, where the parser
/// stumbled, behind the end of a text, or on the line that seems to end it.
void reopen(Statement& statement, const Mark& over, std::span<const std::string> lines, int line) {
  if (over.line == 0 || !statement.closed()) return;
  const bool bracket = over.sign == "[" || over.sign == "{";
  const bool stolen = looks_like_statement(text_of(lines, statement.last));
  if (!bracket && line != statement.last && !stolen) return;
  if (!cut_short(statement, lines, bracket ? line : statement.last)) return;
  statement.opened = place_of(over, text_of(lines, over.line));
  statement.opening = over.sign;
}

}  // namespace

Statement statement_at(std::span<const std::string> lines, int line) {
  Statement statement{};
  Mark over;
  const int end = static_cast<int>(lines.size());
  for (int first = 1; first <= end; first = statement.last + 1) {
    statement = statement_from(lines, first, over);
    if (statement.last >= line || !statement.closed()) break;
  }
  reopen(statement, over, lines, line);
  return statement;
}

}  // namespace sharit

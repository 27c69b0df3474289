#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sharit {

/// A character that people write where TOML wants one of ASCII: curly quotes, Arabic digits and
/// commas, blanks that are none.
struct OddCharacter {
  std::string text;     ///< The character itself; empty where it cannot be seen.
  std::string name;     ///< "a curly quote".
  std::string instead;  ///< What to write; empty: nothing.
  std::size_t at = 0;   ///< Byte in the line.
  int column = 0;       ///< From 1, in code points.
};

/// The first of a line of UTF-8 that stands neither in a text that is closed nor in a remark.
[[nodiscard]] std::optional<OddCharacter> find_odd_character(std::string_view line);

/// The text with ASCII for every such character: "٥٪" becomes "5%".
[[nodiscard]] std::string in_plain_characters(std::string_view utf8);

}  // namespace sharit

#include "firmware/config/odd_character.hpp"

#include <algorithm>
#include <array>

#include "firmware/config/source_text.hpp"

namespace sharit {
namespace {

struct Row {
  std::string_view text;
  std::string_view name;
  std::string_view instead;
  bool seen = true;
};

constexpr std::array kRows = {
    Row{"“", "a curly quote", "\""},
    Row{"”", "a curly quote", "\""},
    Row{"„", "a low quote", "\""},
    Row{"‟", "a curly quote", "\""},
    Row{"«", "a guillemet", "\""},
    Row{"»", "a guillemet", "\""},
    Row{"‘", "a curly quote", "'"},
    Row{"’", "a curly quote", "'"},
    Row{"‚", "a low quote", "'"},
    Row{"′", "a prime", "'"},
    Row{"″", "a double prime", "\""},
    Row{"،", "an Arabic comma", ","},
    Row{"؛", "an Arabic semicolon", ""},
    Row{"٪", "an Arabic percent sign", "%"},
    Row{"٫", "an Arabic decimal comma", "."},
    Row{"٬", "an Arabic thousands mark", ""},
    Row{"‐", "a hyphen that is not the keyboard's", "-"},
    Row{"‑", "a hyphen that is not the keyboard's", "-"},
    Row{"–", "a dash", "-"},
    Row{"—", "a dash", "-"},
    Row{"−", "a minus sign that is not the keyboard's", "-"},
    Row{"ـ", "a tatweel", ""},
    Row{"＝", "a wide equals sign", "="},
    Row{"［", "a wide bracket", "["},
    Row{"］", "a wide bracket", "]"},
    Row{"＂", "a wide quote", "\""},
    Row{"＃", "a wide number sign", "#"},
    Row{"：", "a wide colon", "="},
    Row{"，", "a wide comma", ","},
    Row{"％", "a wide percent sign", "%"},
    Row{"\u00A0", "a no-break space", " ", false},
    Row{"\u2007", "a no-break space", " ", false},
    Row{"\u2009", "a thin space", " ", false},
    Row{"\u202F", "a no-break space", " ", false},
    Row{"\u3000", "a wide space", " ", false},
    Row{"\u200B", "an invisible space", "", false},
    Row{"\u200C", "an invisible joining mark", "", false},
    Row{"\u200D", "an invisible joining mark", "", false},
    Row{"\u200E", "an invisible direction mark", "", false},
    Row{"\u200F", "an invisible direction mark", "", false},
    Row{"\u061C", "an invisible direction mark", "", false},
    Row{"\u202A", "an invisible direction mark", "", false},
    Row{"\u202B", "an invisible direction mark", "", false},
    Row{"\u202C", "an invisible direction mark", "", false},
    Row{"\u2066", "an invisible direction mark", "", false},
    Row{"\u2067", "an invisible direction mark", "", false},
    Row{"\u2069", "an invisible direction mark", "", false},
    Row{"\uFEFF", "an invisible byte order mark", "", false},
};

/// A script's digits, from its zero on.
struct Digits {
  std::string_view zero;
  std::string_view name;
};
constexpr std::array kDigits = {Digits{"٠", "an Arabic digit"}, Digits{"۰", "a Persian digit"},
                                Digits{"०", "a Devanagari digit"}, Digits{"０", "a wide digit"}};

/// 0 to 9 where the character is of the script of `zero`. The ten differ in the last byte only.
std::optional<char> digit_of(std::string_view character, std::string_view zero) {
  if (character.size() != zero.size()) return std::nullopt;
  if (!character.starts_with(zero.substr(0, zero.size() - 1))) return std::nullopt;
  const int value =
      static_cast<unsigned char>(character.back()) - static_cast<unsigned char>(zero.back());
  if (value < 0 || value > 9) return std::nullopt;
  return static_cast<char>('0' + value);
}

std::optional<OddCharacter> odd_character(std::string_view character) {
  for (const Row& row : kRows)
    if (row.text == character)
      return OddCharacter{row.seen ? std::string(row.text) : std::string(), std::string(row.name),
                          std::string(row.instead)};
  for (const Digits& digits : kDigits)
    if (const auto digit = digit_of(character, digits.zero))
      return OddCharacter{std::string(character), std::string(digits.name), std::string(1, *digit)};
  return std::nullopt;
}

/// Where the text that begins with the quote at `begin` ends; npos: nowhere on this line.
std::size_t end_of_text(std::string_view line, std::size_t begin) {
  const char quote = line[begin];
  for (std::size_t i = begin + 1; i < line.size(); ++i) {
    if (line[i] == '\\' && quote == '"')
      ++i;
    else if (line[i] == quote)
      return i + 1;
  }
  return std::string_view::npos;
}

}  // namespace

std::optional<OddCharacter> find_odd_character(std::string_view line) {
  int column = 1;
  std::string unclosed;  // Quotes that have no end on this line.
  for (std::size_t i = 0; i < line.size();) {
    if (line[i] == '#') break;
    std::size_t size = std::max<std::size_t>(1, utf8_character(line.substr(i)));
    if (auto odd = odd_character(line.substr(i, size))) {
      odd->at = i;
      odd->column = column;
      return odd;
    }
    if ((line[i] == '"' || line[i] == '\'') && !unclosed.contains(line[i])) {
      const std::size_t end = end_of_text(line, i);
      if (end == std::string_view::npos)
        unclosed += line[i];
      else
        size = end - i;
    }
    for (const char c : line.substr(i, size))
      if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) ++column;
    i += size;
  }
  return std::nullopt;
}

std::string in_plain_characters(std::string_view utf8) {
  std::string out;
  while (!utf8.empty()) {
    const std::size_t size = std::max<std::size_t>(1, utf8_character(utf8));
    const auto odd = odd_character(utf8.substr(0, size));
    out += odd ? odd->instead : std::string(utf8.substr(0, size));
    utf8.remove_prefix(size);
  }
  return out;
}

}  // namespace sharit

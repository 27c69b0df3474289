#include "firmware/feeds/entities.hpp"

#include <algorithm>
#include <array>

#include "firmware/feeds/entity_table.hpp"
#include "firmware/feeds/utf8.hpp"

namespace sharit {

namespace {

// The longest name has 31 letters ("CounterClockwiseContourIntegral").
constexpr std::size_t kLongestName = 32;

// windows-1252 in 0x80-0x9F, as HTML reads such numbers; 0 keeps the number itself.
constexpr std::array<char32_t, 32> kWindows1252 = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_alnum(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

int hex_value(char c) {
  if (is_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

Reference read_number(std::string_view text, std::size_t at) {
  std::size_t i = at + 2;
  const bool hex = i < text.size() && (text[i] == 'x' || text[i] == 'X');
  if (hex) ++i;
  const std::size_t first = i;
  char32_t value = 0;
  while (i < text.size()) {
    const int digit = hex ? hex_value(text[i]) : (is_digit(text[i]) ? text[i] - '0' : -1);
    if (digit < 0) break;
    value = std::min<char32_t>(value * (hex ? 16 : 10) + static_cast<char32_t>(digit), 0x110000);
    ++i;
  }
  if (i == first) return {};
  Reference reference;
  reference.xml = true;
  reference.has_semicolon = i < text.size() && text[i] == ';';
  reference.bytes = i - at + (reference.has_semicolon ? 1 : 0);
  if (value >= 0x80 && value <= 0x9F && kWindows1252[value - 0x80] != 0) {
    value = kWindows1252[value - 0x80];
  }
  append_utf8(reference.utf8, value);
  return reference;
}

const NamedEntity* find_entity(std::string_view name) {
  const auto table = entity_table();
  const auto found = std::lower_bound(
      table.begin(), table.end(), name,
      [](const NamedEntity& entity, std::string_view wanted) { return entity.name < wanted; });
  return found != table.end() && found->name == name ? &*found : nullptr;
}

}  // namespace

Reference read_reference(std::string_view text, std::size_t at) {
  if (at + 1 >= text.size()) return {};
  if (text[at + 1] == '#') return read_number(text, at);
  std::size_t end = at + 1;
  while (end < text.size() && end - at <= kLongestName && is_alnum(text[end])) ++end;
  const std::string_view name = text.substr(at + 1, end - at - 1);
  if (name.empty()) return {};
  const NamedEntity* entity = find_entity(name);
  if (entity == nullptr) return {};
  Reference reference;
  reference.has_semicolon = end < text.size() && text[end] == ';';
  if (!reference.has_semicolon) {
    const bool joined = end < text.size() && (text[end] == '=' || is_alnum(text[end]));
    if (!entity->bare || joined) return {};
  }
  reference.bytes = end - at + (reference.has_semicolon ? 1 : 0);
  reference.utf8 = entity->utf8;
  reference.xml = reference.has_semicolon && (name == "amp" || name == "lt" || name == "gt" ||
                                              name == "quot" || name == "apos");
  return reference;
}

std::string decode_references(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t amp = text.find('&', at);
    out.append(text.substr(at, amp == std::string_view::npos ? amp : amp - at));
    if (amp == std::string_view::npos) break;
    const Reference reference = read_reference(text, amp);
    if (reference.bytes == 0) {
      out.push_back('&');
      at = amp + 1;
    } else {
      out.append(reference.utf8);
      at = amp + reference.bytes;
    }
  }
  return out;
}

}  // namespace sharit

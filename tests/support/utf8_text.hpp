#pragma once

#include <array>
#include <cstdio>
#include <string>
#include <string_view>

namespace sharit::test {

inline void append_utf8(std::string& utf8, char32_t cp) {
  const auto put = [&utf8](char32_t byte) { utf8 += static_cast<char>(byte); };
  const auto tail = [&](unsigned shift) { put(0x80U | ((cp >> shift) & 0x3FU)); };
  if (cp < 0x80) {
    put(cp);
  } else if (cp < 0x800) {
    put(0xC0U | (cp >> 6U));
    tail(0);
  } else if (cp < 0x10000) {
    put(0xE0U | (cp >> 12U));
    tail(6);
    tail(0);
  } else {
    put(0xF0U | (cp >> 18U));
    tail(12);
    tail(6);
    tail(0);
  }
}

/// UTF-8 of any values up to U+10FFFF, surrogates too: tests need bad input as well.
[[nodiscard]] inline std::string to_utf8(std::u32string_view text) {
  std::string utf8;
  for (const char32_t cp : text) append_utf8(utf8, cp);
  return utf8;
}

/// "628,64E": code points in hexadecimal, as hb-shape takes them.
[[nodiscard]] inline std::string code_points(std::u32string_view text) {
  std::string list;
  for (const char32_t cp : text) {
    std::array<char, 12> one{};
    std::snprintf(one.data(), one.size(), "%s%X", list.empty() ? "" : ",",
                  static_cast<unsigned>(cp));
    list += one.data();
  }
  return list;
}

}  // namespace sharit::test

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "render/support/utf8_writer.hpp"

namespace sharit {

/// One step of a strict UTF-8 reader (Unicode table 3-7).
struct Utf8Step {
  char32_t code_point = 0;  ///< U+FFFD where the bytes are ill-formed.
  std::size_t bytes = 1;    ///< Consumed; for ill-formed input the maximal subpart, at least 1.
  bool valid = true;
  bool cut = false;  ///< Ill-formed only because the text ends.
};

/// Reads the code point at `at`, which must be inside `text`.
[[nodiscard]] Utf8Step read_utf8(std::string_view text, std::size_t at);

/// How many bytes from `at` on are ASCII.
[[nodiscard]] std::size_t ascii_run(std::string_view text, std::size_t at);

/// How much of some bytes is UTF-8.
struct Utf8Survey {
  std::size_t multibyte = 0;  ///< Well-formed sequences of two bytes or more.
  std::size_t bad = 0;        ///< Ill-formed ones, not counting one cut at the very end.
  bool cut = false;           ///< The bytes end inside a sequence.
};
[[nodiscard]] Utf8Survey survey_utf8(std::string_view bytes);

/// `bytes` with every ill-formed sequence replaced by U+FFFD, one per maximal subpart.
[[nodiscard]] std::string repair_utf8(std::string_view bytes);

/// ASCII only; other bytes stay.
[[nodiscard]] std::string ascii_lower(std::string_view text);
/// Of texts of one length.
[[nodiscard]] bool ascii_same(const char* a, const char* b, std::size_t length);
/// Asked dozens of times an element, where the lengths nearly always tell.
[[nodiscard]] inline bool ascii_iequals(std::string_view a, std::string_view b) {
  return a.size() == b.size() && ascii_same(a.data(), b.data(), a.size());
}
/// Without ASCII white space at both ends.
[[nodiscard]] std::string_view ascii_trim(std::string_view text);
[[nodiscard]] constexpr bool is_ascii_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

}  // namespace sharit

#pragma once

#include <cstdint>
#include <string>

namespace sharit {

/// The blocks that hold them: a quick no for nearly every code point.
[[nodiscard]] constexpr bool may_be_presentation_form(char32_t c) {
  return (c >= 0xFB50 && c <= 0xFDEF) || (c >= 0xFE70 && c <= 0xFEFE);
}

/// The base letters of an Arabic presentation form (U+FB50..FDFF, U+FE70..FEFF) whose compatibility
/// decomposition is initial, medial, final or isolated; empty for every other code point.
/// The word signs U+FDF0..FDFD stay as they are; the spacing forms of marks give the mark alone.
/// Values are ICU's. Thread: any.
[[nodiscard]] std::u32string presentation_form_letters(char32_t code_point);

}  // namespace sharit

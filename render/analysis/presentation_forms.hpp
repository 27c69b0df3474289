#pragma once

#include <cstdint>
#include <string>

namespace sharit {

/// The base letters of an Arabic presentation form (U+FB50..FDFF, U+FE70..FEFF) whose compatibility
/// decomposition is initial, medial, final or isolated; empty for every other code point.
/// The word signs U+FDF0..FDFD stay as they are; the spacing forms of marks give the mark alone.
/// Values are ICU's. Thread: any.
[[nodiscard]] std::u32string presentation_form_letters(char32_t code_point);

}  // namespace sharit

#pragma once

#include <string>

namespace sharit {

/// The letters that a language is written with, and its digits (CLDR: the standard exemplar
/// characters and the default numbers), in UTF-8 with a blank between them. Of a language that ICU
/// does not know: the digits alone. Thread: any. Never fails.
[[nodiscard]] std::string letters_of(const std::string& language);

}  // namespace sharit

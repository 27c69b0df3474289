#pragma once

#include <cstddef>
#include <string_view>

namespace sharit {

/// How many bytes from `at` on are letters, digits and signs, of two bytes at most, that
/// `clean_text` keeps and that NFC leaves alone whatever stands before them: most of every
/// headline.
[[nodiscard]] std::size_t plain_run(std::string_view utf8, std::size_t at);

/// Whether `utf8` is what `clean_text` would make of it, told in one pass: such characters, single
/// spaces between them, Arabic vowel signs in their order, joiners, dashes and quotes. False for
/// some texts of other scripts too, and for nothing visible.
[[nodiscard]] bool is_plain_text(std::string_view utf8);

}  // namespace sharit

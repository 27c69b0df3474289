#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "render/analysis/tokens.hpp"

// The tokens of `token_at` that are words; it looks at what stands before, these look ahead only.
namespace sharit::name_tokens {

/// C++, C#, HDR10+, U.S., 737-MAX. `begin` is at the word's first letter or digit.
[[nodiscard]] std::optional<Token> word(std::u32string_view text, std::size_t begin);

/// .NET, .com. `begin` is at the full stop.
[[nodiscard]] std::optional<Token> dotted_word(std::u32string_view text, std::size_t begin);

/// @user_1, #COP30. `begin` is at the sign.
[[nodiscard]] std::optional<Token> tagged(std::u32string_view text, std::size_t begin);

/// What fills quotes or brackets, where it is left-to-right words and ends in a sentence's sign:
/// "Yes, we can!". `opener` is the sign that stands before `begin`.
[[nodiscard]] std::optional<Token> phrase(std::u32string_view text, std::size_t begin,
                                          char32_t opener);

}  // namespace sharit::name_tokens

#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "render/analysis/tokens.hpp"

// The number-like tokens of `token_at`, which looks at what stands before; these look ahead only.
namespace sharit::number_tokens {

[[nodiscard]] std::optional<Token> iso_date(std::u32string_view text, std::size_t begin);

/// Groups of digits with a space, hyphen or dot between, an area code in brackets (E.123), at most
/// 15 digits (E.164). With "+" or a leading 0 any separators, else three groups and hyphens only.
[[nodiscard]] std::optional<Token> phone(std::u32string_view text, std::size_t begin);

/// `begin` is at the currency sign.
[[nodiscard]] std::optional<Token> amount(std::u32string_view text, std::size_t begin);

/// `begin` is at the sign; its digits are of class EN.
[[nodiscard]] std::optional<Token> signed_number(std::u32string_view text, std::size_t begin);

}  // namespace sharit::number_tokens

#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "render/analysis/tokens.hpp"

// The number-like tokens of `token_at`, which looks at what stands before; these look ahead only.
namespace sharit::number_tokens {

/// 2026-05-12, 12-5-2026, in digits of any set.
[[nodiscard]] std::optional<Token> date(std::u32string_view text, std::size_t begin);

/// 12 500 or 1 234 567: thousands parted by plain or thin spaces, which UAX #9 would turn round.
[[nodiscard]] std::optional<Token> grouped(std::u32string_view text, std::size_t begin);

/// 18°C, 18 °C or 33.3°N, in digits of class EN.
[[nodiscard]] std::optional<Token> temperature(std::u32string_view text, std::size_t begin);

/// `begin` is at the currency sign.
[[nodiscard]] std::optional<Token> amount(std::u32string_view text, std::size_t begin);

/// `begin` is at the sign; its digits are of class EN.
[[nodiscard]] std::optional<Token> signed_number(std::u32string_view text, std::size_t begin);

}  // namespace sharit::number_tokens

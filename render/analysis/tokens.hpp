#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace sharit {

/// Pieces of a headline that are written left to right whatever stands around them.
enum class TokenKind {
  kUrl,          ///< https://example.org/a, www.example.org, example.org/a
  kEmail,        ///< info@example.org
  kHandle,       ///< @user_1
  kHashtag,      ///< #COP30 (Latin; an Arabic hashtag reads right to left)
  kName,         ///< C++, C#, HDR10+, U.S., .NET, 737-MAX: Latin words that signs would leave
  kPhrase,       ///< Left-to-right words that fill quotes or brackets and end in a full stop or "!"
  kPhone,        ///< +964 770-123-4567, (02) 2345-6789, ٠٧٧٠ ١٢٣ ٤٥٦٧, *123#
  kDate,         ///< 2026-05-12, 12-5-2026
  kGrouped,      ///< 12 500: thousands parted by spaces
  kTemperature,  ///< 18°C, 18 °C
  kAmount,       ///< $45.30, €9
  kSignedNumber,  ///< -12, +3.5, ±2%, -$4
};

/// Whether UAX #9 should see the token as a number; the others are words of Latin letters.
[[nodiscard]] constexpr bool is_number(TokenKind kind) {
  return kind >= TokenKind::kPhone;
}

struct Token {
  TokenKind kind;
  std::size_t length;  ///< In code points, at least 2.
};

/// A quick no for nearly every code point of a headline: tokens begin with ASCII, a digit, a sign
/// of a number or of money.
[[nodiscard]] constexpr bool may_begin_token(char32_t c) {
  return c != U' ' && (c <= 0xB1 || (c >= 0x0660 && c <= 0x0669) || (c >= 0x06F0 && c <= 0x06F9) ||
                       (c >= 0x20A0 && c <= 0x2212));
}

/// The token that starts at `begin`, if one does: what is before it counts too, so `at-1` or
/// `COVID-19` hold none. Linear in the token's length. `begin` < text.size(). Thread: any.
[[nodiscard]] std::optional<Token> token_at(std::u32string_view text, std::size_t begin);

}  // namespace sharit

#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace sharit {

/// Pieces of a headline that are written left to right whatever stands around them.
enum class TokenKind {
  kUrl,           ///< https://example.org/a, www.example.org, example.org/a
  kEmail,         ///< info@example.org
  kHandle,        ///< @user_1
  kHashtag,       ///< #COP30 (Latin; an Arabic hashtag reads right to left)
  kPhone,         ///< +964 770-123-4567, 0770-123-4567
  kIsoDate,       ///< 2026-05-12
  kLatinSuffix,   ///< C++, C#, A+
  kAmount,        ///< $45.30, €9
  kSignedNumber,  ///< -12, +3.5, -$4
};

struct Token {
  TokenKind kind;
  std::size_t length;  ///< In code points, at least 2.
};

/// The token that starts at `begin`, if one does: what is before it counts too, so `at-1` or
/// `COVID-19` hold none. Linear in the token's length. `begin` < text.size(). Thread: any.
[[nodiscard]] std::optional<Token> token_at(std::u32string_view text, std::size_t begin);

}  // namespace sharit

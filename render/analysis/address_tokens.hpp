#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "render/analysis/tokens.hpp"

// The tokens of `token_at` that start with a Latin letter or digit of a network address.
namespace sharit::address_tokens {

/// With a scheme, with "www.", or a host name with a path. The sentence's own punctuation at the
/// end is left out.
[[nodiscard]] std::optional<Token> url(std::u32string_view text, std::size_t begin);

[[nodiscard]] std::optional<Token> email(std::u32string_view text, std::size_t begin);

}  // namespace sharit::address_tokens

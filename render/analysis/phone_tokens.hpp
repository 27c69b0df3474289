#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "render/analysis/tokens.hpp"

// Numbers to dial, in any of the three sets of digits. `token_at` looks at what stands before.
namespace sharit::phone_tokens {

/// Groups of digits with a space, hyphen or dot between, an area code in brackets (E.123), at most
/// 16 digits. With "+" or a leading 0 any separators; without, only what no range, date or pair of
/// numbers looks like: three groups with hyphens, 3-3-4 or 4-4-4-4 digits, or a long last group,
/// and not years alone. 0800 1600 is a number to dial, though it could be two times of day.
[[nodiscard]] std::optional<Token> phone(std::u32string_view text, std::size_t begin);

/// *123#, *100*5#, #31#, *2345: what is typed to reach a service of the network.
[[nodiscard]] std::optional<Token> service_code(std::u32string_view text, std::size_t begin);

}  // namespace sharit::phone_tokens

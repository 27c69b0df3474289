#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace sharit::test {

/// The seed of a randomised test. `word` is a number or "random"; without one the environment's
/// SHARIT_SEED is asked the same way, then `usual` holds. None: the word is neither.
[[nodiscard]] std::optional<std::uint64_t> seed_from(std::optional<std::string_view> word,
                                                     std::uint64_t usual);

}  // namespace sharit::test

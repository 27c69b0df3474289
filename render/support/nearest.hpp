#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace sharit {

/// Slips between two words: inserted, left out, replaced or swapped neighbouring bytes, case not
/// counted (optimal string alignment distance).
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

/// The candidate most like `word`, or empty where none is like it enough to be meant (at most a
/// third of its letters wrong, or one begins with the other). @lifetime the candidate's.
[[nodiscard]] std::string_view nearest(std::string_view word,
                                       std::span<const std::string_view> candidates);

}  // namespace sharit

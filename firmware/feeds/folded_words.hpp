#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sharit {

/// The words of a text, so that spellings a reader takes for the same are the same: as
/// `dedupe_key` folds them, and besides Latin, Greek and Hebrew letters without accents and points,
/// ı ø ł đ as i o l d, Urdu heh as heh. A word is a run of letters, digits and marks; where Arabic
/// letters and a digit meet there is a gap too (ب50, 2026م). Signs and pictures (+ $ % 🔥) are words
/// of their own; punctuation and spaces part words; what is invisible is not there at all.
[[nodiscard]] std::vector<std::string> folded_words(std::string_view text);

}  // namespace sharit

#pragma once

#include <cstdint>
#include <string_view>

namespace sharit {

/// What a short word leans on. A line that ends with "in" or begins with an Urdu postposition makes
/// a reader stumble.
enum class WordBond : std::uint8_t {
  kNone,
  kNext,        ///< Better not the last word of a line: في, to, de.
  kNextAlways,  ///< Never where avoidable: an Arabic conjunction written apart (و), a single
                ///< letter.
  kPrevious,    ///< Better not the first word of a line: Urdu کے, Persian را.
};

/// The bond of a word given as letters only, without marks and punctuation. Thread: any.
[[nodiscard]] WordBond word_bond(std::u32string_view letters);

/// Whether a number before this word is hard to read without it: kilometre, per cent, currencies,
/// million, in the languages of the screen. A leading Arabic article or preposition is not looked
/// through. Thread: any.
[[nodiscard]] bool is_unit_word(std::u32string_view letters);

}  // namespace sharit

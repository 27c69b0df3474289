#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "render/analysis/paragraph.hpp"

namespace sharit {

/// What a code point means for the choice of a face (stage 1.9), by its own properties and not by
/// the script it was resolved to.
enum class CharClass : std::uint8_t {
  kLetter,  ///< Letters, digits and number letters of any script: they choose a face.
  kDigit,
  kConnector,  ///< Inside a number or a word it belongs to it: . , : / - _ ' @ &.
  kAffix,      ///< Directly before or after a digit it belongs to the number: + - % $ °.
  kOpener,     ///< An opening bracket or quote.
  kCloser,
  kSpace,
  kIgnorable,  ///< Draws nothing (default ignorable).
  kNeutral,    ///< Other punctuation, signs and lonely marks: they follow their neighbours.
};

/// Works it out anew.
[[nodiscard]] CharClass rare_char_class(char32_t cp);

/// The classes of the blocks that headlines are made of, worked out at the first call.
struct CommonCharClasses {
  static constexpr char32_t kEnd = 0x0900;
  std::array<CharClass, kEnd> classes;
};
[[nodiscard]] const CommonCharClasses& common_char_classes();

/// Thread: any.
[[nodiscard]] inline CharClass char_class(char32_t cp) {
  static const CommonCharClasses& common = common_char_classes();
  return cp < CommonCharClasses::kEnd ? common.classes[cp] : rare_char_class(cp);
}

/// The script of the first code point that has one of its own; Inherited where none has (a
/// tatweel).
[[nodiscard]] Script own_script(std::u32string_view text);

}  // namespace sharit

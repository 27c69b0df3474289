#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "render/analysis/mapped_text.hpp"

namespace sharit {

/// One step of a strict reader.
struct Utf8Sequence {
  char32_t code_point = 0;  ///< U+FFFD where the bytes are ill-formed.
  std::size_t length = 1;   ///< In bytes; of ill-formed ones the maximal subpart, at least 1.
  bool well_formed = true;
};

/// What `bytes`, which are not empty, begin with, by the rules of `decode_utf8`. Thread: any.
[[nodiscard]] Utf8Sequence read_sequence(std::string_view bytes);

/// The code points of some bytes. `offset` of each is its first byte.
struct DecodedText {
  MappedText mapped;
  std::uint32_t ill_formed = 0;  ///< U+FFFD put in place of ill-formed bytes.
  bool cut = false;              ///< Bytes were left unread because `max_code_points` was reached.
};

/// Stage 1.1: strict UTF-8. Overlong forms, surrogates and values over U+10FFFF are ill-formed;
/// each maximal subpart of an ill-formed sequence becomes one U+FFFD (The Unicode Standard 15.0,
/// table 3-7 and "U+FFFD Substitution of Maximal Subparts"). Never fails. Thread: any.
[[nodiscard]] DecodedText decode_utf8(std::string_view bytes, std::size_t max_code_points);

}  // namespace sharit

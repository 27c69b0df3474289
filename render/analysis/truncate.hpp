#pragma once

#include <cstdint>

#include "render/analysis/mapped_text.hpp"
#include "render/analysis/paragraph.hpp"

namespace sharit {

/// How a text is cut.
struct LengthLimit {
  std::uint32_t clusters =
      0;                    ///< Grapheme clusters to keep at most, the ellipsis included; 0: all.
  bool cut_before = false;  ///< The text ends early already: the ellipsis is due in any case.
};

/// Stage 1.14: cuts in logical order between grapheme clusters, back to the last space within 20
/// clusters, drops commas, dashes and opening brackets that would stand before the ellipsis, closes
/// an isolate that the cut left open and appends an ellipsis between two marks of the base
/// direction. What is appended has the byte offset of what was cut off. The result stays within
/// `kMaxCodePoints`. Returns whether it cut. Thread: any.
bool truncate(MappedText& mapped, Direction base, const LengthLimit& limit,
              std::uint32_t length_in_bytes);

}  // namespace sharit

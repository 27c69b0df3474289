#pragma once

#include <cstdint>

#include "render/analysis/mapped_text.hpp"

namespace sharit {

/// A headline without anything that could break a line or deceive its reader.
struct SanitizedText {
  MappedText mapped;
  std::uint32_t dropped = 0;             ///< Controls and surplus marks, not white space.
  std::uint32_t presentation_forms = 0;  ///< Code points replaced by their base letters.
};

/// The marks one letter may carry; more are dropped.
inline constexpr int kMaxMarksPerBase = 8;

/// Stage 1.2. Line ends and tabs become spaces, runs of white space one space, both ends are
/// trimmed. Controls, soft hyphens, BOMs and noncharacters go, and so do embeddings and overrides
/// (UAX #9 would obey them; in a headline they only deceive); isolates as
/// `settle_isolates` says; presentation forms become letters. ZWNJ, ZWJ, CGJ, LRM, RLM, ALM,
/// variation selectors and tatweel stay; nothing is normalised. A text with nothing to see becomes
/// empty. Never fails. Thread: any.
[[nodiscard]] SanitizedText sanitize(MappedText mapped);

}  // namespace sharit

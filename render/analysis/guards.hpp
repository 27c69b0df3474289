#pragma once

#include <cstdint>

#include "render/analysis/mapped_text.hpp"
#include "render/analysis/paragraph.hpp"

namespace sharit {

/// Stage 1.4: puts LRM on both sides of tokens that UAX #9 would take apart in right-to-left text
/// (HL3, higher-level protocol). Marks, not isolates: FriBidi 1.0.8 gets those right.
/// An LRM has the byte offset of what follows it. A text without right-to-left letters in a
/// left-to-right paragraph is left alone. Returns the number of tokens guarded. Thread: any.
std::uint32_t guard_tokens(MappedText& mapped, Direction base, const GuardPolicy& policy,
                           std::uint32_t length_in_bytes);

}  // namespace sharit

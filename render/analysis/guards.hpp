#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "render/analysis/paragraph.hpp"

namespace sharit {

/// What a guarded token is to the text around it.
enum class GuardKind : std::uint8_t {
  kNumber,  ///< One number of digits of class EN.
  kWord,    ///< One word of letters of class L.
};

/// A piece of text that keeps its own order, left to right.
struct Guard {
  CpRange range;
  GuardKind kind = GuardKind::kNumber;
};

/// Stage 1.4: the tokens that UAX #9 would take apart in right-to-left text. `resolve_levels` sees
/// each as one number or one word and keeps its inside whole.
///
/// This is our one departure from UAX #9, allowed by its HL4 (apply the algorithm to segments) with
/// HL2 (what is a number). It puts no marks into the text, so neighbouring tokens, tokens in Arabic
/// within an English line and Arabic-Indic digits come out right, where LRM on both sides would let
/// them run together or would not reach. `GuardPolicy` switches it off, per feed in the
/// configuration: `token_guards` and `signed_numbers`.
///
/// In order, disjoint; none in left-to-right text without right-to-left letters or Arabic-Indic
/// digits. Linear. Thread: any.
[[nodiscard]] std::vector<Guard> find_guards(std::u32string_view text, Direction base,
                                             const GuardPolicy& policy);

}  // namespace sharit

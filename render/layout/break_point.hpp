#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "render/analysis/paragraph.hpp"

namespace sharit {

/// How bad it is to end a line here. What is worse is only used inside a piece that is wider than
/// the line.
enum class BreakRank : std::uint8_t {
  kUsual,    ///< By UAX #14, and a reader would agree.
  kGlued,    ///< A number would lose its unit, a line begin with punctuation or end with "و".
  kAddress,  ///< Inside a URL or an e-mail address.
  kToken,    ///< Inside a phone number, a date, a score.
  kCluster,  ///< Between the grapheme clusters of a word, where letters do not join.
  kJoin,     ///< Between two joined letters: they keep their joined forms (CSS Text 3, 5.6).
};

/// A place where a line may end. What stands between `end` and `next` hangs: white space, marks.
struct BreakPoint {
  std::uint32_t end = 0;   ///< Code point after the last one that shows.
  std::uint32_t next = 0;  ///< Code point with which the next line begins.
  BreakRank rank = BreakRank::kUsual;
  /// Dislike (or, negative, liking) beside the squared share of a line that stays empty.
  double cost = 0;
};

/// The code point after the last one of `range` that shows; white space and marks hang.
[[nodiscard]] std::uint32_t shown_end(const Paragraph& paragraph, CpRange range);

/// Judges the opportunities of `LineBreaker`: rank and cost of each, in order; those after which
/// nothing new shows are left out. Higher-level rules beyond UAX #14: tokens stay whole, no line
/// begins with closing punctuation or ends with an opening one, a number keeps its unit, short
/// words go with what they lean on, the end of a clause is a good end of a line. Thread: any.
[[nodiscard]] std::vector<BreakPoint> judge_breaks(const Paragraph& paragraph,
                                                   std::span<const std::uint32_t> opportunities);

/// The places between the grapheme clusters of `range`, for a piece wider than a line: kCluster or
/// kJoin. Thread: any.
[[nodiscard]] std::vector<BreakPoint> cluster_breaks(const Paragraph& paragraph, CpRange range);

}  // namespace sharit

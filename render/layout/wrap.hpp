#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace sharit {

/// A piece of text that stays on one line. Units of length: any, the same throughout.
struct WrapPiece {
  std::int64_t begin = 0;  ///< Pen travel from the start of the text to its first letter.
  std::int64_t end = 0;    ///< The same to its last letter; what hangs comes after it.
  /// Dislike of a line that ends with it, in squared shares of a line; negative is liking.
  double cost = 0;
};

/// The cost of a line is ((length - even) / even)^2, `even` being the length of all text over the
/// number of lines, and the dislike of its last piece. A last line shorter than even weighs more,
/// one of a single piece costs extra, and more than anything where that is short.
inline constexpr double kLastLineWeight = 1.3;
inline constexpr double kSingleLast = 0.15;
inline constexpr double kOrphan = 4.0;
inline constexpr double kShortLastLine = 0.5;  ///< Shares of `even`: shorter is short.

/// A way to break pieces into lines.
struct BalancedLines {
  std::vector<std::size_t> starts;  ///< The first piece of each line.
  double cost = 0;                  ///< Of the lines together, see `balance_lines`.
};

/// Balanced lines of at most `width` (a wider piece has a line for itself): of all ways with the
/// fewest lines the one of least squared distance from an even
/// length and least dislike, last line included, where a single short piece on the last line is
/// taken only when there is no other way (dynamic programming over pieces and lines).
/// No lines for no pieces. Thread: any.
[[nodiscard]] BalancedLines balance_lines(std::span<const WrapPiece> pieces, std::int64_t width);

}  // namespace sharit

#include "render/layout/block_size.hpp"

#include <algorithm>
#include <limits>

namespace sharit {
namespace {

/// What a block loses by being set smaller, in the costs of `BalancedLines`: a short word at the
/// end of a line is worth a seventh of the size.
constexpr double kSizeWeight = 0.8;
/// An address is kept whole while the text keeps this share of its size.
constexpr double kWholeAddressShare = 0.6;

BlockDraft draft_in_style(const ReadText& text, const BlockStyle& style, int size) {
  return draft_at(text, style, size, F26::from_px(style.width));
}

/// Finds the size of a text that fits at the least size.
class SizeSearch {
 public:
  SizeSearch(const ReadText& text, const BlockStyle& style) : text_(text), style_(style) {}

  /// The largest size at which the text fits with no break of a worse rank than `limit`.
  [[nodiscard]] int largest(BreakRank limit) const {
    int fits = style_.least;
    int too_large = std::max(style_.largest, style_.least) + 1;
    for (int tried = too_large - 1; fits + 1 < too_large; tried = fits + (too_large - fits) / 2) {
      (fitting(tried, limit) ? fits : too_large) = tried;
    }
    return fits;
  }

  /// `largest`, or a little smaller where the lines break better.
  [[nodiscard]] int best(int largest, BreakRank limit) const {
    int best = largest;
    double lowest = std::numeric_limits<double>::infinity();
    const int least = std::max(style_.least, static_cast<int>(largest * style_.least_share));
    for (int size = largest; size >= least; --size) {
      const auto draft = fitting(size, limit);
      if (!draft) continue;
      const double cost = draft->cost + kSizeWeight * (1.0 - static_cast<double>(size) / largest);
      if (cost < lowest) {
        lowest = cost;
        best = size;
      }
    }
    return best;
  }

 private:
  [[nodiscard]] std::optional<BlockDraft> fitting(int size, BreakRank limit) const {
    BlockDraft draft = draft_in_style(text_, style_, size);
    if (draft.worst > limit || !narrow_enough(draft.placed, style_) ||
        !low_enough(draft.placed.height, draft.lines.size(), style_)) {
      return std::nullopt;
    }
    return draft;
  }

  const ReadText& text_;
  const BlockStyle& style_;
};

}  // namespace

BlockDraft draft_at(const ReadText& text, const BlockStyle& style, int size, F26 width) {
  return Drafter(text.paragraph, text.measured, text.points)
      .draft(F26::from_px(size), width, style.spacing);
}

bool low_enough(F26 height, std::size_t lines, const BlockStyle& style) {
  if (style.max_lines > 0 && lines > static_cast<std::size_t>(style.max_lines)) return false;
  return style.height <= 0 || height <= F26::from_px(style.height);
}

bool narrow_enough(const Placement& placed, const BlockStyle& style) {
  return placed.width <= F26::from_px(style.width);
}

std::optional<int> choose_size(const ReadText& text, const BlockStyle& style) {
  const BlockDraft smallest = draft_in_style(text, style, style.least);
  if (!low_enough(smallest.placed.height, smallest.lines.size(), style)) return std::nullopt;
  if (!narrow_enough(smallest.placed, style)) return style.least;
  const SizeSearch search(text, style);
  BreakRank limit = smallest.worst;
  int largest = search.largest(limit);
  if (limit < BreakRank::kAddress) {
    const int parted = search.largest(BreakRank::kAddress);
    if (largest < parted * kWholeAddressShare) {
      limit = BreakRank::kAddress;
      largest = parted;
    }
  }
  return search.best(largest, limit);
}

}  // namespace sharit

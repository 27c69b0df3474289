#pragma once

#include <cstdint>
#include <vector>

#include "render/layout/block.hpp"
#include "render/layout/break_point.hpp"
#include "render/layout/measured_text.hpp"
#include "render/layout/placement.hpp"
#include "render/layout/wrap.hpp"

namespace sharit {

/// The lines of a text at one size, measured but not yet shaped. Ranges as in `TextLine`.
struct BlockDraft {
  struct Line {
    CpRange range;
    CpRange shown;
  };
  std::vector<Line> lines;
  Placement placed;
  F26 widest;                           ///< The greatest advance of a line.
  BreakRank worst = BreakRank::kUsual;  ///< What the widest piece made necessary.
  double cost = 0;                      ///< As in `BalancedLines`: how well the lines break.
};

/// A paragraph read for breaking: drafts it at any size and width. Thread: one owner.
/// @lifetime: what it is made of outlives it.
class Drafter {
 public:
  Drafter(const Paragraph& paragraph, const MeasuredText& measured,
          const std::vector<BreakPoint>& points)
      : paragraph_(paragraph), measured_(measured), points_(points) {}

  /// Balanced lines at `size` (26.6 pixels per em) of at most `width`, ink included where any way
  /// of breaking allows it.
  [[nodiscard]] BlockDraft draft(F26 size, F26 width, double spacing) const;

 private:
  /// What stays on one line.
  struct Piece {
    CpRange range;  ///< Hung spaces included.
    std::uint32_t shown_end;
    BreakRank rank;  ///< Of its end.
    double cost;
  };
  [[nodiscard]] WrapPiece measure(const Piece& piece) const;
  [[nodiscard]] std::vector<Piece> pieces_for(std::int64_t width, BreakRank& worst) const;
  void split(const Piece& whole, std::int64_t width, BreakRank rank,
             std::vector<Piece>& pieces) const;
  [[nodiscard]] BlockDraft draft_once(F26 size, std::int64_t width, double spacing) const;

  const Paragraph& paragraph_;
  const MeasuredText& measured_;
  const std::vector<BreakPoint>& points_;
};

}  // namespace sharit

#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <vector>

#include "render/analysis/direction.hpp"
#include "render/raster/line_image.hpp"
#include "render/support/fixed.hpp"

namespace sharit {

/// A line on the belt. It has a fixed place; only the belt's travel changes.
struct BeltLine {
  std::uint64_t key = 0;  ///< The caller's name for the headline.
  std::shared_ptr<const LineImage> image;
  Direction direction = Direction::kLtr;
  F26 start;               ///< Travel at which its leading ink edge enters the lane.
  int width = 0;           ///< Of its box, pixels.
  int turn = 0;            ///< Travel before `start` in which the lane, empty, turns round for it.
  bool withdrawn = false;  ///< It keeps its place, and nobody reads it.

  /// Travel at which its trailing edge has entered.
  [[nodiscard]] F26 tail() const { return start + F26::from_px(width); }
};

/// What is kept free before a line, pixels of travel.
struct BeltSpace {
  int turn = 0;    ///< Where it reads the other way: the lane stays empty for so long.
  int period = 0;  ///< Else: from the start of the line before it at least.
};

/// A gap between two lines of one direction: where the separator stands.
struct BeltGap {
  Direction direction = Direction::kLtr;
  F26 centre;  ///< Travel at which the middle of the gap enters the lane.
};

/// One lane's lines in order of reading, and where each stands for a given travel. A right-to-left
/// line enters at the left edge and travels right, a left-to-right line the other way; before the
/// direction turns, the lane runs empty (design section 3). Nothing placed ever moves relative to
/// the travel, so nothing on screen can jump.
/// Pure: no time, no drawing. Units: pixels of the lane, travel in 26.6. Thread: main.
class Belt {
 public:
  Belt(int lane_width, int gap) : lane_width_(lane_width), gap_(gap) {}

  /// Adds a line behind the last one, or at `travel` when the belt has run dry. The first line of
  /// all stands `head_start` pixels inside the lane, so that a start shows text at once.
  void append(std::uint64_t key, std::shared_ptr<const LineImage> image, F26 travel, int head_start,
              BeltSpace space = {});
  /// The line keeps its place but no longer counts as read. False: it is not on the belt.
  bool withdraw(std::uint64_t key);
  /// Forgets lines that have left the lane, and the gap behind them too; they are returned.
  [[nodiscard]] std::vector<BeltLine> drop_gone(F26 travel);
  /// True while the part of the belt that has not entered yet is shorter than `ahead` pixels.
  [[nodiscard]] bool wants_line(F26 travel, int ahead) const;

  /// Left edge of a line's box in the lane; outside of 0 to lane width when it is not visible.
  [[nodiscard]] F26 left_of(const BeltLine& line, F26 travel) const;
  /// Middle of a gap in the lane.
  [[nodiscard]] F26 centre_of(const BeltGap& gap, F26 travel) const;
  [[nodiscard]] bool visible(const BeltLine& line, F26 travel) const;

  [[nodiscard]] const std::deque<BeltLine>& lines() const { return lines_; }
  [[nodiscard]] std::vector<BeltGap> gaps() const;
  /// The way the lane goes at its end, once a line was placed.
  [[nodiscard]] std::optional<Direction> tail_direction() const { return tail_direction_; }
  /// How far the lane reads `way`: 0 or 1, in between while it turns.
  [[nodiscard]] double reads(Direction way, F26 travel) const;
  /// The line that covers the middle of the lane, else the visible one nearest to it; withdrawn
  /// ones do not count.
  [[nodiscard]] const BeltLine* reading(F26 travel) const;
  /// The same among the lines that read `way`, else the first of these that is to come.
  [[nodiscard]] const BeltLine* reading(Direction way, F26 travel) const;

 private:
  template <typename Counts>
  [[nodiscard]] const BeltLine* nearest(F26 travel, const Counts& counts) const;

  int lane_width_;
  int gap_;
  std::deque<BeltLine> lines_;
  std::optional<F26> tail_;  ///< Of the last line ever placed.
  F26 last_start_;           ///< Of the same.
  std::optional<Direction> tail_direction_;
};

}  // namespace sharit

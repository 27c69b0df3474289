#pragma once

#include "render/scene/label.hpp"
#include "render/scene/label_face.hpp"
#include "render/scene/scene_headline.hpp"
#include "render/scene/still_block.hpp"
#include "render/scene/theme.hpp"

namespace sharit {

/// Where the rows stand, one under the other, each with a rule above it, and how they look. Whole
/// pixels.
struct CardRowStyle {
  Direction direction = Direction::kRtl;  ///< Of the frame.
  RectPx first;                           ///< The first row, rule and all; the others follow it.
  int rule_height = 3;
  F26 source_size;
  int source_baseline = 0;  ///< Down from the row's top.
  int headline_top = 0;     ///< Likewise.
  int headline_height = 0;
  int least = 44;  ///< Pixels per em of the headline.
  int largest = 64;
  int tile_width = 512;
};

/// A headline that comes soon: its source in small letters, the text on two lines at most. Stands
/// still; ordered when it is made. Thread: main.
class CardRow {
 public:
  CardRow(const SceneHeadline& headline, const CardRowStyle& style, const Theme& theme,
          const LabelFace& face, Workshop& workshop);

  bool receive(const LineDone& done) { return source_.receive(done); }
  bool receive(const BlockDone& done) { return block_.receive(done); }
  void advance(double seconds, TileLedger& ledger);
  [[nodiscard]] bool complete(const TileLedger& ledger) const {
    return source_.settled() && block_.ready(ledger);
  }
  /// Its headline has come ...
  [[nodiscard]] bool known() const { return block_.image() != nullptr; }
  /// ... and has nothing to draw.
  [[nodiscard]] bool empty() const { return known() && block_.image()->empty(); }
  void let_go(TileLedger& ledger);

  /// Draws a complete row whose top is at `y`, and the rule above it.
  void draw(Frame& frame, const CardRowStyle& style, Colour rule, int y);

 private:
  Direction reads_;
  Label source_;
  StillBlock block_;
};

}  // namespace sharit

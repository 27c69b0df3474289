#pragma once

#include "render/raster/workshop.hpp"
#include "render/scene/frame.hpp"
#include "render/scene/label.hpp"
#include "render/scene/tile_ledger.hpp"

namespace sharit {

/// A label on a rounded box of its source's colour. The box follows the width of its text. Thread:
/// main.
class Chip {
 public:
  struct Style {
    int height = 0;
    int padding = 0;
    int radius = 0;
    Colour colour;  ///< Of the text set last; an older text keeps its own while it stays.
  };
  void set(LineOrder order, Workshop& workshop) { label_.set(std::move(order), workshop); }
  bool receive(const LineDone& done) { return label_.receive(done); }
  void advance(double seconds, const Style& style, Workshop& workshop, TileLedger& ledger);
  /// It shows what was set last, box and all, or will not show anything.
  [[nodiscard]] bool settled(const TileLedger& ledger) const {
    return label_.settled() && (label_.width() == 0 || ledger.ready(box_));
  }
  /// Leaves the screen: lets go of all its images, shows nothing.
  void let_go(TileLedger& ledger);
  /// Draws the box from its start edge `x` at `y`; leftwards with `from_right`.
  void draw(Frame& frame, int x, int y, int baseline, bool from_right, const TileLedger& ledger);
  /// Of the box as drawn; 0 while there is no text.
  [[nodiscard]] int width() const { return label_.width() > 0 ? shape_.size.width : 0; }

 private:
  Label label_;
  const LineImage* labelled_ = nullptr;  ///< The text that `colour_` belongs to; only compared.
  Colour colour_;
  ShapeOrder shape_;
  ImageId box_;
  ImageId old_box_;  ///< Stays until the new one is on the screen.
  SizePx old_size_;
};

}  // namespace sharit

#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "render/raster/line_order.hpp"
#include "render/raster/workshop.hpp"
#include "render/scene/frame.hpp"
#include "render/scene/text_fade.hpp"
#include "render/scene/tile_ledger.hpp"

namespace sharit {

/// A short text of the frame that stands still: title, clock, source. A new text is made by the
/// worker while the old one stays, then the two cross-fade. Thread: main.
class Label {
 public:
  /// Orders a text unless it is what the label shows or waits for already. Empty: fade out.
  void set(LineOrder order, Workshop& workshop);
  /// Takes the line if it is the one waited for; true when it was.
  bool receive(const LineDone& done);
  /// Shows what has arrived once its pixels are on the screen; keeps the books. True at the moment
  /// when another text begins to take the place.
  bool advance(double seconds, TileLedger& ledger) {
    const bool changed = fade_.advance(seconds, ledger);
    if (changed) leaving_place_ = place_;
    return changed;
  }

  /// Width of the text that was set last, pixels; none while it is being made.
  [[nodiscard]] std::optional<int> coming_width() const {
    return ticket_ ? std::nullopt : std::optional(coming_width_);
  }
  /// It shows what was set last, or will not show anything.
  [[nodiscard]] bool settled() const { return !ticket_ && fade_.settled(); }
  /// Leaves the screen: lets go of all its images, shows nothing.
  void let_go(TileLedger& ledger) {
    fade_.let_go(ledger);
    *this = {};
  }

  /// Draws at `x` (its left edge, or its right edge with `from_right`) on a baseline.
  void draw(Frame& frame, int x, int baseline, bool from_right);
  /// The text shown; null: none. @lifetime until the next `advance`.
  [[nodiscard]] const LineImage* shown() const {
    const StillText* text = fade_.shown();
    return text == nullptr ? nullptr : text->lines.front().image.get();
  }
  /// Width of the text shown, pixels; 0 for none.
  [[nodiscard]] int width() const { return shown() == nullptr ? 0 : shown()->box.width; }

 private:
  std::string wanted_;    ///< Text last set ...
  int wanted_width_ = 0;  ///< ... and the most it may take.
  std::optional<Ticket> ticket_;
  int coming_width_ = 0;
  TextFade fade_;          ///< Of texts of one line.
  int place_ = 0;          ///< Where the text was drawn last ...
  int leaving_place_ = 0;  ///< ... and where the one before stays, whatever moves beside it.
};

}  // namespace sharit

#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "render/raster/line_order.hpp"
#include "render/raster/workshop.hpp"
#include "render/scene/frame.hpp"
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
  /// Shows what has arrived once its pixels are on the screen; keeps the books.
  void advance(double seconds, TileLedger& ledger);

  /// Draws at `x` (its left edge, or its right edge with `from_right`) on a baseline.
  void draw(Frame& frame, int x, int baseline, bool from_right);
  /// The text shown; null: none. @lifetime until the next `advance`.
  [[nodiscard]] const LineImage* shown() const { return shown_.get(); }
  /// Width of the text shown, pixels; 0 for none.
  [[nodiscard]] int width() const { return shown_ ? shown_->box.width : 0; }

 private:
  void draw_line(Frame& frame, const LineImage& image, int x, int baseline, bool from_right,
                 std::uint8_t opacity) const;

  std::string wanted_;  ///< Text last set.
  std::optional<Ticket> ticket_;
  std::shared_ptr<const LineImage> arrived_;                 ///< Its tiles are on their way.
  std::vector<std::shared_ptr<const LineImage>> overtaken_;  ///< Replaced before they were shown.
  std::shared_ptr<const LineImage> shown_;
  std::shared_ptr<const LineImage> leaving_;
  int place_ = 0;          ///< Where `shown_` was drawn last ...
  int leaving_place_ = 0;  ///< ... and where `leaving_` stays, whatever moves beside it.
  bool fading_ = false;
  double fade_start_ = 0;
  std::uint8_t opacity_ = 255;
};

}  // namespace sharit

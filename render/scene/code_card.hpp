#pragma once

#include <string>
#include <string_view>

#include "render/raster/qr_image.hpp"
#include "render/raster/workshop.hpp"
#include "render/scene/frame.hpp"
#include "render/scene/tile_ledger.hpp"

namespace sharit {

/// Whether a phone can open a link: an http(s) address without blanks or control characters.
[[nodiscard]] bool can_be_opened(std::string_view link);

/// A QR code on its card, ordered once. How large it is, and whether there is one at all (a link
/// may be too long to be read), is known when its pixels come. Thread: main.
class CodeCard {
 public:
  /// Said once, for a link that can be opened.
  void order(const QrOrder& order, Workshop& workshop, TileLedger& ledger);
  /// Looks at pixels before the ledger takes them.
  void look_at(const Tile& tile, TileLedger& ledger);
  /// Leaves the screen: lets go of its image.
  void let_go(TileLedger& ledger) const { ledger.let_go(image_); }

  /// Nothing is waited for before its size is known.
  [[nodiscard]] bool known() const { return !waiting_; }
  /// Of the card, pixels; 0: there is none, or none yet.
  [[nodiscard]] int side() const { return side_; }
  [[nodiscard]] bool ready(const TileLedger& ledger) const {
    return known() && (side_ == 0 || ledger.ready(image_));
  }
  /// Draws it; `x`, `y`: its top left corner.
  void draw(Frame& frame, int x, int y) const;

 private:
  bool waiting_ = false;
  ImageId image_;
  int side_ = 0;
};

}  // namespace sharit

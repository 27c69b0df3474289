#pragma once

#include <string>

#include "render/raster/tile.hpp"
#include "render/support/colour.hpp"
#include "render/support/geometry.hpp"

namespace sharit {

/// A QR code (ISO/IEC 18004) on a card of its own with round corners: dark modules on white, since
/// many readers want that, and the quiet zone of four modules around them.
struct QrOrder {
  std::string text;  ///< An address, or any bytes.
  int side = 300;    ///< Of the card, pixels.
  int radius = 18;   ///< Of its corners; kept out of the quiet zone's way.
  /// Pixels of the side of a module: smaller ones nobody could read.
  int least_module = 3;
  Colour dark = Colour::rgb(0x0a1830);
  friend bool operator==(const QrOrder&, const QrOrder&) = default;
};

/// The smallest code that holds the text, at error correction M, or L where that needs fewer
/// modules than the card has pixels for. A module is a whole number of pixels, so the card may be a
/// little smaller than `side`. Empty where a module would be under `least_module`.
/// Thread: any.
[[nodiscard]] Tile draw_qr(const QrOrder& order, ImageId id);

}  // namespace sharit

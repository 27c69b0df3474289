#pragma once

#include <cstdint>
#include <vector>

#include "render/screen/paint_list.hpp"
#include "render/screen/pixel_view.hpp"
#include "render/screen/soft_shares.hpp"
#include "render/screen/tile_store.hpp"

namespace sharit {

/// Blends sprites over what is there, row by row, only where they have ink: mixed from two columns
/// where they lie between pixels; towards a soft edge the blended pixel is mixed with what was
/// there. Owns: rows it works in. Thread: main only.
class SpritePainter {
 public:
  /// Draws the part of `item` inside `area`, which lies inside `item.rect` and the target.
  void paint(const PaintItem& item, const StoredTile& tile, const RectPx& area,
             const PixelView& target);

 private:
  /// Columns `column` to `column + count` of a row of the image moved left and up by the item's
  /// parts of a pixel. @lifetime until the next call.
  [[nodiscard]] const std::uint32_t* mixed_row(const PaintItem& item, const StoredTile& tile,
                                               int row, int column, int count);

  std::vector<std::uint32_t> room_;  ///< For words that are looked up.
  std::vector<std::uint32_t> lower_;
  std::vector<std::uint32_t> upper_;
  std::vector<std::uint32_t> shifted_;
  SoftShares shares_;
};

}  // namespace sharit

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "render/screen/flat_cache.hpp"
#include "render/screen/paint_list.hpp"
#include "render/screen/pixel_view.hpp"
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

  /// The same for a soft edge of an image that is flattened; draws its ground as well.
  void paint_edge(const PaintItem& item, const StoredTile& tile, const FlatImage& flat,
                  const RectPx& area, const PixelView& target);

 private:
  /// The shares of a ramp's columns where the rows give `whole`, each four times in its word.
  struct Shares {
    Ramp columns;
    std::uint8_t whole = 0;
    std::vector<std::uint32_t> words;
  };
  /// Of the columns from `area.x` on in row `y`. @lifetime until the next call.
  [[nodiscard]] const std::uint32_t* shares_of(const PaintItem& item, const RectPx& area, int y);
  /// Columns `column` to `column + count` of a row of the image moved left and up by the item's
  /// parts of a pixel. @lifetime until the next call.
  [[nodiscard]] const std::uint32_t* mixed_row(const PaintItem& item, const StoredTile& tile,
                                               int row, int column, int count);

  std::vector<std::uint32_t> upper_;
  std::vector<std::uint32_t> shifted_;
  std::vector<std::uint32_t> even_;  ///< Shares that are the same in all columns.
  std::array<Shares, 4> known_;      ///< Lanes keep their edges: mostly these are asked for.
  std::size_t next_known_ = 0;
};

}  // namespace sharit

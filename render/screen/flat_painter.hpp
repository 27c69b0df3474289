#pragma once

#include <cstdint>

#include "render/raster/bitmap.hpp"
#include "render/screen/flat_cache.hpp"
#include "render/screen/ground_map.hpp"
#include "render/screen/paint_list.hpp"
#include "render/screen/pixel_view.hpp"
#include "render/screen/soft_shares.hpp"
#include "render/screen/tile_store.hpp"

namespace sharit {

/// Draws what hides everything below it: grounds and sprites that are blended onto theirs. Draws
/// only blocks that have ink now, or something else from before: its map says where. Owns: the map,
/// shares of soft edges. Thread: main only.
class FlatPainter {
 public:
  /// To be told of every other target, and of all that others draw.
  [[nodiscard]] GroundMap& map() { return map_; }

  /// One colour over the span in row `y`.
  void plain(const BlockSpan& span, int y, std::uint32_t word, const PixelView& target);
  /// What the backdrop's picture has there; all of the span lies inside it.
  void picture(const BlockSpan& span, int y, const Bitmap& picture, const PixelView& target);
  /// The part of `item` inside `area`, which lies inside `item.rect` and the target.
  void sprite(const PaintItem& item, const StoredTile& tile, const FlatImage& flat,
              const RectPx& area, const PixelView& target);

 private:
  GroundMap map_;
  SoftShares shares_;
};

}  // namespace sharit

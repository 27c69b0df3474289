#pragma once

#include <cstdint>
#include <vector>

#include "render/screen/paint_list.hpp"
#include "render/screen/pixel_view.hpp"
#include "render/screen/tile_store.hpp"

namespace sharit {

/// Blends sprites over what is there, row by row: only where they have ink, softer towards a soft
/// edge, mixed from two columns where they lie between pixels. Owns: rows it works in.
/// Thread: main only.
class SpritePainter {
 public:
  /// Draws the part of `item` inside `area`, which lies inside `item.rect` and the target.
  void paint(const PaintItem& item, const StoredTile& tile, const RectPx& area,
             const PixelView& target);

 private:
  /// How each column of the area is scaled: by one opacity, or by one of its own.
  struct Scale {
    std::uint8_t all = 255;
    const std::uint32_t* columns = nullptr;  ///< `four_times`; null: `all`.
  };
  [[nodiscard]] Scale scale_of(const PaintItem& item, const RectPx& area, int y);

  std::vector<std::uint32_t> shifted_;
  std::vector<std::uint32_t> opacities_;
  int opacities_for_ = -1;  ///< The opacity of the row that `opacities_` holds.
};

}  // namespace sharit

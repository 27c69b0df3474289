#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "render/scene/frame.hpp"
#include "render/screen/flat_cache.hpp"
#include "render/screen/paint_list.hpp"
#include "render/screen/pixel_view.hpp"
#include "render/screen/sprite_painter.hpp"
#include "render/screen/tile_store.hpp"

namespace sharit {

/// Draws frames in software. Remembers what it drew last and draws only what changed since then,
/// and never the same pixel twice where something opaque covers it; the result equals a full
/// redraw byte for byte. The top byte of every drawn word is 0xFF. Owns its images. Thread: main
/// only.
class Compositor {
 public:
  [[nodiscard]] Result<void> upload(const Tile& tile) { return store_.put(tile); }
  void release(ImageId image) { store_.remove(image); }

  /// The target's pixels are no longer those drawn last: the next draw is a full one.
  void forget() { drawn_ = false; }

  /// Draws into `target` and returns the rectangles it touched, disjoint and from top to bottom;
  /// none when the picture is the same as last time. A target of another address or size than last
  /// time is drawn whole.
  /// @lifetime of the answer: until the next draw.
  std::span<const RectPx> draw(const Frame& frame, const PixelView& target);

 private:
  struct Layer {
    const PaintItem* item = nullptr;
    FlatImage flat;
    const StoredTile* tile = nullptr;
    bool opaque = false;
  };

  struct Span {
    int left = 0;
    int right = 0;
  };

  [[nodiscard]] bool same_ground(const Frame& frame, const PixelView& target) const;
  /// Writes the colour under `list[index]` for each of its rows into `ground_`; false when a row
  /// has several.
  bool find_ground(std::size_t index);
  void prepare_layers(std::span<const RectPx> damage);
  void draw_damage(const RectPx& damage, const PixelView& target);
  void draw_band(const RectPx& band, const PixelView& target);
  void find_visible(Span whole, std::size_t first_above);
  void draw_ground(const RectPx& area, const PixelView& target) const;
  void draw_layer(const Layer& layer, const RectPx& area, const PixelView& target);
  static void copy_flat(const Layer& layer, const RectPx& area, const PixelView& target);

  TileStore store_;
  FlatCache flats_;
  SpritePainter sprites_;

  bool drawn_ = false;
  Backdrop backdrop_;
  int frame_height_ = 0;
  PixelView target_;
  std::vector<PaintItem> list_;
  std::vector<PaintItem> next_;      ///< The list being made; changes places with `list_`.
  std::vector<std::uint32_t> rows_;  ///< The gradient's word for each row of the target.
  RectPx picture_;                   ///< Where the backdrop's picture lies in the target.

  std::vector<RectPx> damage_;
  std::vector<Layer> layers_;  ///< One for each item of `list_`.

  // Worked in by a draw, kept so that no frame asks for memory.
  std::vector<int> edges_;
  std::vector<const Layer*> active_;
  std::vector<Span> spans_;
  std::vector<std::uint32_t> ground_;
};

}  // namespace sharit

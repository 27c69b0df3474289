#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "render/screen/paint_list.hpp"
#include "render/screen/tile_store.hpp"

namespace sharit {

/// An image blended onto its ground: all its columns, rows from the top of the item it was made
/// for.
struct FlatImage {
  const std::uint32_t* pixels = nullptr;  ///< Null: there is none.
  const std::uint32_t* ground = nullptr;  ///< The colour of each row.
};

/// Sprites already blended onto the ground they lie on, so that a moving line costs a copy and not
/// a blend. Possible where each row of the ground has one colour (plain or vertical gradient, full
/// fills): then the blended pixels do not depend on x. An image is flattened when it is met a
/// second time on the same ground; one that fades or moves up and down never is. Memory: one more
/// copy of each image on screen, up to `kGrounds` where it lies on several grounds at once. Owns
/// its pixels. Thread: main only.
class FlatCache {
 public:
  static constexpr std::size_t kGrounds = 3;

  /// Starts a draw of `list`: forgets every image that it does not show.
  void begin(std::span<const PaintItem> list);

  /// The flattened pixels of a whole sprite, row 0 being `item.rect.y`, none when it is to be
  /// blended this time. `ground` holds one opaque word for each row of `item.rect`.
  /// @lifetime of the answer: until the next begin.
  [[nodiscard]] FlatImage find(const PaintItem& item, const StoredTile& tile,
                               std::span<const std::uint32_t> ground);

 private:
  struct Entry {
    std::uint64_t version = 0;
    int first_row = 0;  ///< Of the image, at the top of the ground.
    std::uint8_t opacity = 255;
    std::uint64_t used = 0;  ///< The draw that met it last.
    std::vector<std::uint32_t> ground;
    std::vector<std::uint32_t> pixels;  ///< Empty until the second meeting.
  };
  struct Image {
    std::vector<Entry> entries;
    std::uint64_t listed = 0;  ///< The draw that listed it last.
  };
  std::unordered_map<std::uint64_t, Image> images_;
  std::uint64_t draw_ = 0;
};

}  // namespace sharit

#include "render/screen/tile_store.hpp"

#include <algorithm>
#include <string>

namespace sharit {
namespace {

bool row_is_blank(const Tile& tile, int row) {
  const auto width = static_cast<std::size_t>(tile.size.width);
  const auto* first = tile.argb.data() + static_cast<std::size_t>(row) * width;
  return std::all_of(first, first + width, [](std::uint32_t word) { return word == 0; });
}

}  // namespace

Result<void> TileStore::put(const Tile& tile) {
  if (tile.size.width < 0 || tile.size.height < 0 ||
      tile.argb.size() !=
          static_cast<std::size_t>(tile.size.width) * static_cast<std::size_t>(tile.size.height)) {
    return fail(Fault::kDevice, "An image of " + std::to_string(tile.size.width) + " by " +
                                    std::to_string(tile.size.height) + " came with " +
                                    std::to_string(tile.argb.size()) + " pixels.");
  }
  int top = 0;
  int bottom = tile.size.height;
  while (top < bottom && row_is_blank(tile, top)) ++top;
  while (bottom > top && row_is_blank(tile, bottom - 1)) --bottom;
  tiles_.insert_or_assign(tile.id.value, StoredTile{tile.size, tile.argb, top, bottom, ++puts_});
  return {};
}

void TileStore::remove(ImageId image) {
  tiles_.erase(image.value);
}

const StoredTile* TileStore::find(ImageId image) const {
  const auto found = tiles_.find(image.value);
  return found == tiles_.end() ? nullptr : &found->second;
}

}  // namespace sharit

#include "render/screen/tile_store.hpp"

#include <string>
#include <utility>

namespace sharit {

Result<void> TileStore::put(const Tile& tile) {
  if (tile.size.width < 0 || tile.size.width > kWidestImage || tile.size.height < 0 ||
      tile.argb.size() !=
          static_cast<std::size_t>(tile.size.width) * static_cast<std::size_t>(tile.size.height)) {
    return fail(Fault::kDevice, "An image of " + std::to_string(tile.size.width) + " by " +
                                    std::to_string(tile.size.height) + " came with " +
                                    std::to_string(tile.argb.size()) + " pixels.");
  }
  StoredTile stored(tile);
  stored.version = ++puts_;
  tiles_.insert_or_assign(tile.id.value, std::move(stored));
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

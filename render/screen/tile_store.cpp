#include "render/screen/tile_store.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

namespace sharit {
namespace {

enum class Ink : std::uint8_t { kNone, kPart, kFull };

Ink ink_of(std::uint32_t word) {
  if (word == 0) return Ink::kNone;
  return word >= 0xFF000000U ? Ink::kFull : Ink::kPart;
}

/// Notes where the ink of each row is: text covers an eighth of its box, and what is known to be
/// empty need not be read again for every frame.
void find_runs(StoredTile& tile) {
  const int width = tile.size.width;
  tile.first_run.reserve(static_cast<std::size_t>(tile.size.height) + 1);
  for (int y = 0; y < tile.size.height; ++y) {
    tile.first_run.push_back(static_cast<std::uint32_t>(tile.runs.size()));
    const std::uint32_t* row = tile.argb.data() + static_cast<std::ptrdiff_t>(y) * width;
    for (int x = 0; x < width;) {
      const Ink ink = ink_of(row[x]);
      const int begin = x;
      while (x < width && ink_of(row[x]) == ink) ++x;
      if (ink != Ink::kNone) {
        tile.runs.push_back(
            {static_cast<std::uint16_t>(begin), static_cast<std::uint16_t>(x), ink == Ink::kFull});
      }
    }
  }
  tile.first_run.push_back(static_cast<std::uint32_t>(tile.runs.size()));
}

}  // namespace

std::span<const InkRun> StoredTile::runs_of(int row, int begin, int end) const {
  const std::span<const InkRun> all = runs_of(row);
  const auto first = std::ranges::upper_bound(all, begin, {}, &InkRun::end);
  const auto last = std::ranges::lower_bound(first, all.end(), end, {}, &InkRun::begin);
  return {first, last};
}

Result<void> TileStore::put(const Tile& tile) {
  if (tile.size.width < 0 || tile.size.width > kWidestImage || tile.size.height < 0 ||
      tile.argb.size() !=
          static_cast<std::size_t>(tile.size.width) * static_cast<std::size_t>(tile.size.height)) {
    return fail(Fault::kDevice, "An image of " + std::to_string(tile.size.width) + " by " +
                                    std::to_string(tile.size.height) + " came with " +
                                    std::to_string(tile.argb.size()) + " pixels.");
  }
  StoredTile stored;
  stored.size = tile.size;
  stored.argb = tile.argb;
  stored.version = ++puts_;
  find_runs(stored);
  stored.ink_bottom = tile.size.height;
  while (stored.ink_top < stored.ink_bottom && stored.runs_of(stored.ink_top).empty()) {
    ++stored.ink_top;
  }
  while (stored.ink_bottom > stored.ink_top && stored.runs_of(stored.ink_bottom - 1).empty()) {
    --stored.ink_bottom;
  }
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

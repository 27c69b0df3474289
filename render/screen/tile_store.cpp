#include "render/screen/tile_store.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

namespace sharit {
namespace {

constexpr int kBlock = 16;
constexpr int kBits = 64;

/// Notes where the ink of each row is: text covers an eighth of its box, and what is known to be
/// empty need not be read again for every frame.
void find_ink(StoredTile& tile) {
  const int width = tile.size.width;
  tile.block = kBlock * std::max(1, (width + kBlock * kBits - 1) / (kBlock * kBits));
  tile.ink.assign(static_cast<std::size_t>(tile.size.height), 0);
  for (int y = 0; y < tile.size.height; ++y) {
    const std::uint32_t* row = tile.row(y);
    std::uint64_t bits = 0;
    for (int begin = 0; begin < width; begin += tile.block) {
      std::uint32_t any = 0;
      for (int x = begin; x < std::min(begin + tile.block, width); ++x) any |= row[x];
      if (any != 0) bits |= std::uint64_t{1} << (begin / tile.block);
    }
    tile.ink[static_cast<std::size_t>(y)] = bits;
  }
}

enum class Ink : std::uint8_t { kNone, kPart, kFull };

Ink ink_of(std::uint32_t word) {
  if (word == 0) return Ink::kNone;
  return word >= 0xFF000000U ? Ink::kFull : Ink::kPart;
}

/// The same by runs: what is opaque is copied, not blended.
void find_runs(StoredTile& tile) {
  const int width = tile.size.width;
  tile.first_run.reserve(static_cast<std::size_t>(tile.size.height) + 1);
  for (int y = 0; y < tile.size.height; ++y) {
    tile.first_run.push_back(static_cast<std::uint32_t>(tile.runs.size()));
    const std::uint32_t* row = tile.row(y);
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
  const auto at = static_cast<std::size_t>(row);
  const std::span<const InkRun> all{runs.data() + first_run[at], first_run[at + 1] - first_run[at]};
  if (begin == 0 && end >= size.width) return all;
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
  find_ink(stored);
  find_runs(stored);
  const auto inked = [](std::uint64_t bits) { return bits != 0; };
  const auto first = std::ranges::find_if(stored.ink, inked);
  const auto last = std::find_if(stored.ink.rbegin(), stored.ink.rend(), inked);
  stored.ink_top = static_cast<int>(first - stored.ink.begin());
  stored.ink_bottom = std::max(stored.ink_top, static_cast<int>(stored.ink.rend() - last));
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

#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_map>

#include "render/raster/tile.hpp"
#include "render/screen/stored_tile.hpp"
#include "render/support/result.hpp"

namespace sharit {

/// Images are not wider; a screen's tiles are at most 1024.
inline constexpr int kWidestImage = 0xFFFF;

/// The images a software screen draws from. Owns its copies. Thread: main only.
class TileStore {
 public:
  /// Keeps a copy, in place of an older one of the same id; its version tells it from that one.
  /// Fails (kDevice) when the pixels do not fill the size or are wider than `kWidestImage`.
  [[nodiscard]] Result<void> put(const Tile& tile);
  void remove(ImageId image);
  /// Null when there is no such image.
  /// @lifetime until the next put or remove of the same id.
  [[nodiscard]] const StoredTile* find(ImageId image) const;
  [[nodiscard]] std::size_t count() const { return tiles_.size(); }

 private:
  std::unordered_map<std::uint64_t, StoredTile> tiles_;
  std::uint64_t puts_ = 0;
};

}  // namespace sharit

#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "render/raster/tile.hpp"
#include "render/support/result.hpp"

namespace sharit {

/// Neighbouring pixels of a row, none of them transparent.
struct InkRun {
  std::uint16_t begin = 0;
  std::uint16_t end = 0;
  bool solid = false;  ///< All of them opaque; else none.
};

/// Images are not wider; a screen's tiles are at most 1024.
inline constexpr int kWidestImage = 0xFFFF;

/// Pixels kept for drawing. `version` is new for every put, so that a picture drawn from older
/// pixels of the same id is known to be out of date.
struct StoredTile {
  SizePx size;
  std::vector<std::uint32_t> argb;
  std::vector<InkRun> runs;              ///< Of all rows, one after the other, left to right.
  std::vector<std::uint32_t> first_run;  ///< Of each row, and one past the last.
  int block = 16;                        ///< Columns that `ink` looks at together.
  std::vector<std::uint64_t> ink;  ///< By row: bit k is set where block k has a pixel with ink.
  int ink_top = 0;  ///< Rows above this one, and from `ink_bottom` on, are wholly transparent.
  int ink_bottom = 0;
  std::uint64_t version = 0;

  /// Those of a row that reach into columns `begin` to `end`.
  [[nodiscard]] std::span<const InkRun> runs_of(int row, int begin, int end) const;
  [[nodiscard]] const std::uint32_t* row(int y) const {
    return argb.data() + static_cast<std::ptrdiff_t>(y) * size.width;
  }
};

/// The images a software screen draws from. Owns its copies. Thread: main only.
class TileStore {
 public:
  /// Keeps a copy, in place of an older one of the same id. Fails (kDevice) when the pixels do not
  /// fill the size or are wider than `kWidestImage`.
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

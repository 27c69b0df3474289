#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "render/raster/tile.hpp"

namespace sharit {

/// Neighbouring pixels of a row, none of them transparent.
struct InkRun {
  std::uint16_t begin = 0;
  std::uint16_t end = 0;
  bool solid = false;  ///< All of them opaque; else none.
};

/// Pixels kept for drawing, and what is known of them. Where all pixels of one alpha are alike, as
/// in text of one colour, the alphas are kept (`shades`) and one word for each: a quarter of the
/// memory. Constant once made.
struct StoredTile {
  /// Columns that a bit of `ink` tells of, where the image is no wider than 1024.
  static constexpr int kBlock = 16;

  explicit StoredTile(const Tile& tile);

  SizePx size;
  std::vector<std::uint32_t> argb;       ///< As in Tile; empty where there are shades.
  std::vector<std::uint8_t> shades;      ///< The alpha of each pixel, rows from the top.
  std::vector<std::uint32_t> palette;    ///< The word of each alpha, 256 of them, with `shades`.
  std::vector<InkRun> runs;              ///< Of all rows, one after the other, left to right.
  std::vector<std::uint32_t> first_run;  ///< Of each row, and one past the last.
  int block = kBlock;                    ///< Columns that `ink` looks at together.
  std::vector<std::uint64_t> ink;  ///< By row: bit k is set where block k has a pixel with ink.
  int ink_top = 0;  ///< Rows above this one, and from `ink_bottom` on, are wholly transparent.
  int ink_bottom = 0;
  std::uint64_t version = 0;  ///< New for every put into a store.

  /// Those of a row that reach into columns `begin` to `end`.
  [[nodiscard]] std::span<const InkRun> runs_of(int row, int begin, int end) const;

  /// Which blocks of 16 columns from `column` on have ink, bit 0 being the first; all where that is
  /// not known so finely. `column` is more than -16.
  [[nodiscard]] std::uint64_t ink_from(int y, int column) const {
    if (block != kBlock) return ~std::uint64_t{0};
    const std::uint64_t bits = ink[static_cast<std::size_t>(y)];
    const std::uint64_t here = column < 0 ? bits << 1 : bits >> (column / kBlock);
    if (column % kBlock == 0) return here;
    return here | (column < 0 ? bits : here >> 1);
  }

  /// Words of `count` pixels of a row. `room`: where they are put when they must be looked up.
  /// @lifetime of the answer: that of both.
  [[nodiscard]] const std::uint32_t* words(int row, int column, int count,
                                           std::vector<std::uint32_t>& room) const;

 private:
  void find_ink(const Tile& tile);
  void find_runs(const Tile& tile);
};

}  // namespace sharit

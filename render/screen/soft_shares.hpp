#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "render/screen/paint_list.hpp"

namespace sharit {

/// How much of a sprite shows in each column of a soft edge, as `mix_row` takes it. Remembers the
/// edges it was asked for last. Thread: main only.
class SoftShares {
 public:
  /// Of the columns from `area.x` on in row `y` of the target.
  /// @lifetime until the next call.
  [[nodiscard]] const std::uint32_t* of(const PaintItem& item, const RectPx& area, int y);

 private:
  /// The shares of a ramp's columns where the rows give `whole`, each four times in its word.
  struct Known {
    Ramp columns;
    std::uint8_t whole = 0;
    std::vector<std::uint32_t> words;
  };
  std::vector<std::uint32_t> even_;  ///< Shares that are the same in all columns.
  std::array<Known, 4> known_;       ///< Lanes keep their edges: mostly these are asked for.
  std::size_t next_known_ = 0;
};

}  // namespace sharit

#pragma once

#include <cstdint>

namespace sharit {

/// What the frame loop did, counted since it began.
struct LoopCounters {
  std::uint64_t refreshes = 0;       ///< Of the display, as far as we can tell.
  std::uint64_t frames = 0;          ///< Presented.
  std::uint64_t steps_equal = 0;     ///< Frames that moved on by exactly one refresh.
  std::uint64_t steps_repeated = 0;  ///< Frames that came before the display had moved on.
  std::uint64_t steps_skipped = 0;   ///< Refreshes that no frame was ready for.
  std::uint64_t uploads = 0;         ///< Images given to the screen.
  std::uint64_t tile_misses = 0;     ///< Tiles that should have been visible and were not there.
};

}  // namespace sharit

#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "firmware/feeds/headline.hpp"

namespace sharit {

/// A source that lanes are for, in the order of the settings.
struct LaneWish {
  std::string source;  ///< As its headlines name it; empty where that is not known yet.
  int lane = 0;        ///< From 1; 0: it finds one.
};

/// Sources that have not been given a lane have one of their own up to so many lanes in all.
inline constexpr std::size_t kMostLanes = 4;

/// Parts headlines among lanes. Which lanes there are and whose they are follows from the wishes
/// alone, so a source that has nothing to tell for a while keeps its lane and moves no other; the
/// numbers given order the lanes, they leave none empty. The headlines of sources without a lane
/// join one that reads their way, the sources taking turns, else the last one. What is not of a
/// source (notices) comes first of all, in the first lane. At least one list. Pure.
[[nodiscard]] std::vector<std::vector<Headline>> part_into_lanes(
    std::span<const LaneWish> wishes, std::span<const Headline> headlines);

}  // namespace sharit

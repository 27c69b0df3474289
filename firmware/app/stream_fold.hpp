#pragma once

#include <cstddef>
#include <vector>

#include "firmware/playlist/playlist.hpp"

namespace sharit {

/// The lists for a scene that shows only so many streams (a bar has few lanes): neighbours are put
/// together, as evenly as can be. Lists that need no company stay the same objects. Pure.
[[nodiscard]] std::vector<PlaylistPtr> fold_streams(const std::vector<PlaylistPtr>& lists,
                                                    std::size_t streams);

}  // namespace sharit

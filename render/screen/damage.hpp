#pragma once

#include <span>
#include <vector>

#include "render/screen/paint_list.hpp"

namespace sharit {

/// The places where painting `now` can differ from painting `before` over the same backdrop:
/// disjoint rectangles from top to bottom, each as wide as the changes in its rows. Empty when the
/// lists are equal. May name a little too much, never too little: both lists are matched in order
/// (any common subsequence will do) and only what has no partner counts.
[[nodiscard]] std::vector<RectPx> damage_between(std::span<const PaintItem> before,
                                                 std::span<const PaintItem> now);

}  // namespace sharit

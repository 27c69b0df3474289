#pragma once

#include "render/scene/frame.hpp"

namespace sharit {

/// An item that is there by a share, 0 to 1.
[[nodiscard]] DrawItem faded(DrawItem item, double share);

}  // namespace sharit

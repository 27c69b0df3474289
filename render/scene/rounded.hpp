#pragma once

#include <cmath>

namespace sharit {

/// A length of the layout in whole pixels.
[[nodiscard]] inline int rounded(double px) {
  return static_cast<int>(std::lround(px));
}

}  // namespace sharit

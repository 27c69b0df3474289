#pragma once

#include "render/scene/ease.hpp"

namespace sharit {

/// The change from one card to the next: the old one fades where it stands and is almost gone when
/// the new one begins to show, so that no two texts are read through each other; the new one rises
/// into its place. All by `change`, 0 to 1. Calm, without a bounce.
inline constexpr double kChangeSeconds = 0.6;

/// How much of the card that leaves is there.
[[nodiscard]] constexpr double leaving_share(double change) {
  return 1.0 - ease(change / 0.5);
}
/// How much of the card that comes is there, and how far it has risen.
[[nodiscard]] constexpr double coming_share(double change) {
  return ease((change - 0.25) / 0.75);
}
/// How far the rows have moved up: they wait until the first one has faded.
[[nodiscard]] constexpr double row_share(double change) {
  return ease((change - 0.25) / 0.75);
}
/// How much of the last row is there: it waits until the one before it has moved out of its way.
[[nodiscard]] constexpr double last_row_share(double change) {
  return ease((change - 0.7) / 0.3);
}

}  // namespace sharit

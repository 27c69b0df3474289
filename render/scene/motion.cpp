#include "render/scene/motion.hpp"

#include <algorithm>
#include <cmath>

namespace sharit {

Motion snap_motion(double px_per_second, double refresh_hz) {
  const double hz = std::isfinite(refresh_hz) && refresh_hz > 1.0 ? refresh_hz : 60.0;
  const double wished = std::isfinite(px_per_second) ? std::max(px_per_second, 0.0) / hz : 0.0;
  if (wished >= 1.0) return {F26::from_px(std::lround(std::min(wished, 1000.0))), hz};
  return {F26{std::max(1L, std::lround(wished * 64.0))}, hz};
}

}  // namespace sharit

#pragma once

#include <string>

#include "firmware/app/edition.hpp"
#include "render/raster/line_maker.hpp"
#include "render/scene/motion.hpp"
#include "render/support/geometry.hpp"

namespace sharit {

/// What a speed setting comes to on a display: whole pixels a refresh from one up.
struct SpeedReport {
  Motion motion;
  SizePx screen;
  double px_per_word = 0;  ///< What words a minute were measured by; 0: not asked for.
};

/// `maker` sets the demo's headlines to find the width of a word; null: words a minute are taken
/// for "normal".
[[nodiscard]] SpeedReport report_speed(const House& house, SizePx screen, double refresh_hz,
                                       LineMaker* maker);

/// "240 px/s: 4 px at each refresh of a 60 Hz display of 1920x1080".
[[nodiscard]] std::string describe(const SpeedReport& report);

}  // namespace sharit

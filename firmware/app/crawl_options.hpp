#pragma once

#include "firmware/app/edition.hpp"
#include "render/scene/crawl_scene.hpp"

namespace sharit {

/// What the operator's settings mean for the picture on a screen of this size.
[[nodiscard]] CrawlOptions crawl_options(const House& house, SizePx size, double refresh_hz);

/// The wished speed on a screen of this size. The words are set for 1080 lines and grow with the
/// letters, so that reading time stays the same.
[[nodiscard]] SpeedWish speed_wish(const SpeedSetting& setting, SizePx size);

}  // namespace sharit

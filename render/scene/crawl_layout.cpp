#include "render/scene/crawl_layout.hpp"

#include <algorithm>
#include <cmath>

#include "render/scene/screen_scale.hpp"

namespace sharit {
namespace {

/// `room_below` is the share of the lane under the middle of the letters: less where the source
/// stands close below, so that the two are read together.
void place_lane(CrawlLayout& layout, int top, int bottom, double em, double room_below) {
  layout.lane = {0, top, layout.surround.screen.width, bottom - top};
  layout.headline_size = F26{std::lround(em * 64.0)};
  // Kufi reaches about 0.78 em up (1.0 with hamza or marks) and 0.36 em down: the eye's middle of a
  // line lies 0.22 em above its baseline.
  // On tall screens the line keeps near its source instead of floating in the middle.
  const double middle = bottom - std::min((bottom - top) * room_below, em * 1.25);
  layout.headline_baseline = static_cast<int>(std::lround(middle + em * 0.22));
  layout.headline_above = layout.headline_baseline - top;
  layout.headline_below = bottom - layout.headline_baseline;
  layout.gap = static_cast<int>(std::lround(em * 0.82));
  layout.separator = std::max(3, static_cast<int>(std::lround(em * 0.24)));
}

}  // namespace

CrawlLayout lay_out_crawl(const SurroundLayout& surround, double text_size_percent,
                          double headline_scale) {
  CrawlLayout layout;
  layout.surround = surround;
  const double width = std::max(surround.screen.width, 16);
  const double height = std::max(surround.screen.height, 16);
  const ScreenScale scale(surround.screen);
  layout.soft_edge = static_cast<int>(std::lround(width * 0.035));
  const double asked_em = height * text_size_percent / 100.0;

  if (!surround.has_frame) {
    const double em = asked_em > 0 ? std::min(asked_em, height) : height * 0.56 * headline_scale;
    place_lane(layout, 0, surround.screen.height, em, 0.48);
    return layout;
  }

  // The line with its source and age under it, a little below the middle of the band.
  const int header = surround.content.y;
  const int room = surround.content.height;
  const int chip_height = scale.px(88);
  const double em =
      asked_em > 0 ? asked_em : std::min(height * 0.195, width * 0.16) * headline_scale;
  const int chip_top = header + std::min(room * 3 / 4 - chip_height / 8,
                                         room / 2 + static_cast<int>(std::lround(em * 1.3)));
  layout.chip = {0, chip_top, 0, chip_height};
  layout.chip_padding = scale.px(26);
  layout.chip_radius = scale.px(10);
  layout.source_size = scale.size(40);
  layout.age_size = scale.size(52);
  layout.source_baseline = chip_top + scale.px(57);
  layout.age_gap = scale.px(34);
  place_lane(layout, header + scale.px(20), chip_top - scale.px(20), em, 0.37);
  return layout;
}

}  // namespace sharit

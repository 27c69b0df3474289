#include "render/scene/crawl_layout.hpp"

#include <algorithm>
#include <cmath>

namespace sharit {
namespace {

/// The picture is designed on 1920 x 1080; `unit` is how large one of its pixels is here.
struct Scale {
  double unit;
  [[nodiscard]] int px(double designed) const {
    return std::max(1, static_cast<int>(std::lround(designed * unit)));
  }
  [[nodiscard]] F26 size(double designed) const {
    return F26{std::max<std::int64_t>(64, std::lround(designed * unit * 64.0))};
  }
};

/// Lower than this share of its width a screen is a bar: the lane gets all of it.
constexpr double kBarShare = 0.25;

/// `room_below` is the share of the lane under the middle of the letters: less where the source
/// stands close below, so that the two are read together.
void place_lane(CrawlLayout& layout, int top, int bottom, double em, double room_below) {
  layout.lane = {0, top, layout.screen.width, bottom - top};
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

CrawlLayout lay_out_crawl(SizePx screen, const CrawlMeasure& measure) {
  CrawlLayout layout;
  layout.screen = screen;
  const double width = std::max(screen.width, 16);
  const double height = std::max(screen.height, 16);
  const Scale scale{std::min(height / 1080.0, width / 1280.0)};
  layout.margin =
      std::max(scale.px(24),
               static_cast<int>(std::lround(width * measure.safe_area_percent * 0.75 / 100.0)));
  layout.soft_edge = static_cast<int>(std::lround(width * 0.035));
  const double asked_em = height * measure.text_size_percent / 100.0;

  if (height < width * kBarShare) {
    layout.has_frame = false;
    const double em = asked_em > 0 ? std::min(asked_em, height) : height * 0.56;
    place_lane(layout, 0, screen.height, em, 0.48);
    return layout;
  }

  const int header = scale.px(118);
  const int footer = scale.px(104);
  layout.rule_height = scale.px(3);
  layout.header_rule = header - layout.rule_height;
  layout.footer_rule = screen.height - footer;
  layout.title_size = scale.size(46);
  layout.clock_size = scale.size(62);
  layout.date_size = scale.size(32);
  layout.header_baseline = scale.px(77);
  layout.date_gap = scale.px(34);
  layout.short_date = width < height * 1.45;
  layout.footer_size = scale.size(34);
  layout.footer_baseline = layout.footer_rule + scale.px(63);

  // The line with its source and age under it, a little below the middle of the band.
  const int room = layout.footer_rule - header;
  const int chip_height = scale.px(88);
  const double em = asked_em > 0 ? asked_em : std::min(height * 0.195, width * 0.16);
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

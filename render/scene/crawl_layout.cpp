#include "render/scene/crawl_layout.hpp"

#include <algorithm>
#include <cmath>

#include "render/scene/rounded.hpp"
#include "render/scene/screen_scale.hpp"

namespace sharit {
namespace {

/// A line of letters of `em` pixels on a baseline in the lane.
void place_line(CrawlLayout& layout, double em, double baseline) {
  layout.headline_size = F26{std::lround(em * 64.0)};
  layout.headline_baseline = rounded(baseline);
  layout.headline_above = layout.headline_baseline - layout.lane.y;
  layout.headline_below = layout.lane.bottom() - layout.headline_baseline;
  layout.gap = rounded(em * 0.82);
  layout.separator = std::max(3, rounded(em * 0.24));
}

/// The lower of two rows: source, age, next headline, date, clock. Their places do not depend on
/// the texts.
void place_foot(CrawlBarLayout& bar, const SurroundLayout& surround) {
  const Direction direction = surround.direction;
  const RectPx& room = bar.row.between;
  const int gap = rounded(room.height * 0.32);
  const bool rtl = direction == Direction::kRtl;
  const int start = rtl ? room.right() : room.x;
  const int onwards = rtl ? -1 : 1;
  // As high as the plates beside it have for their texts.
  const RectPx& plate = bar.row.label.fit.room;
  const double em = plate.height * 0.45;
  bar.text_size = F26{std::lround(em * 64.0)};
  bar.baseline = rounded(plate.y + plate.height / 2.0 + em * 0.28);
  bar.age_width = rounded(em * 9.2);  // "il y a 59 minutes"
  bar.date_width = room.width > em * 48 ? rounded(em * 13.5) : 0;
  bar.age = start + onwards * gap;
  bar.next = bar.age + onwards * (bar.age_width + rounded(em * 0.3));
  const int end = (rtl ? room.x : room.right()) - onwards * gap;
  bar.date = end;
  const int next_end = bar.date_width > 0 ? end - onwards * (bar.date_width + gap) : end;
  bar.next_width = onwards * (next_end - bar.next);
}

void lay_out_bar(CrawlLayout& layout, double asked_em, double headline_scale) {
  const SizePx screen = layout.surround.screen;
  CrawlBarLayout& bar = layout.bar;
  bar.two_rows = has_two_rows(layout.surround);
  if (bar.two_rows) {
    const int foot = rounded(screen.height * 0.3);
    const int rule = std::max(1, screen.height / 120);
    layout.lane = {0, 0, screen.width, screen.height - foot - rule};
    bar.rule = {0, layout.lane.bottom(), screen.width, rule};
    bar.row = lay_out_bar_row(layout.surround, {0, bar.rule.bottom(), screen.width, foot});
    place_foot(bar, layout.surround);
  } else {
    bar.row = lay_out_bar_row(layout.surround, {0, 0, screen.width, screen.height});
    layout.lane = bar.row.between;
  }
  const RectPx& lane = layout.lane;
  const SurroundLayout& surround = layout.surround;
  const double own = surround.grown(lane.height * 0.58 * headline_scale, lane.height * 0.66);
  const double em = std::min<double>(asked_em > 0 ? asked_em : own, lane.height);
  place_line(layout, em, lane.y + lane.height / 2.0 + em * 0.26);
  const int inset = std::max(1, lane.height / 50);
  layout.headline_above -= inset;
  layout.headline_below -= inset;
  layout.soft_edge = rounded(lane.width * 0.035);
  layout.px_per_second = em * 1.7;
}

}  // namespace

CrawlLayout lay_out_crawl(const SurroundLayout& surround, double text_size_percent,
                          double headline_scale) {
  CrawlLayout layout;
  layout.surround = surround;
  const double width = std::max(surround.screen.width, 16);
  const double height = std::max(surround.screen.height, 16);
  const ScreenScale scale(surround.screen);
  const ScreenScale text(surround.screen, surround.growth);
  layout.soft_edge = rounded(width * 0.035);
  const double asked_em = height * text_size_percent / 100.0;

  if (!surround.has_frame) {
    lay_out_bar(layout, asked_em, headline_scale);
    return layout;
  }

  // The line with its source and age under it, a little below the middle of the band.
  const int header = surround.content.y;
  const int room = surround.content.height;
  const int chip_height = text.px(88);
  const double own = std::min(height * 0.195, width * 0.16) * headline_scale;
  const double em =
      asked_em > 0 ? asked_em : surround.grown(own, std::min(room * 0.4, width * 0.3));
  const int chip_top =
      header + std::min({room * 3 / 4 - chip_height / 8, room / 2 + rounded(em * 1.3),
                         room - chip_height * 8 / 7});
  layout.chip = {0, chip_top, 0, chip_height};
  layout.chip_padding = text.px(26);
  layout.chip_radius = text.px(10);
  layout.source_size = text.size(40);
  layout.age_size = text.size(52);
  layout.source_baseline = chip_top + text.px(57);
  layout.age_gap = text.px(34);
  layout.lane = {0, header + scale.px(20), surround.screen.width,
                 chip_top - header - 2 * scale.px(20)};
  // Less room under the middle of the letters than above, so that line and source are read
  // together; on tall screens the line keeps near its source instead of floating in the middle.
  // Kufi reaches about 0.78 em up (1.0 with hamza or marks) and 0.36 em down: the eye's middle of a
  // line lies 0.22 em above its baseline.
  const double middle = layout.lane.bottom() - std::min(layout.lane.height * 0.37, em * 1.25);
  place_line(layout, em, middle + em * 0.22);
  return layout;
}

}  // namespace sharit

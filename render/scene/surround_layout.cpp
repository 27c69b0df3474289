#include "render/scene/surround_layout.hpp"

#include "render/scene/screen_scale.hpp"

namespace sharit {
namespace {

/// Lower than this share of its width a screen is a bar.
constexpr double kBarShare = 0.25;

}  // namespace

SurroundLayout lay_out_surround(SizePx screen, Direction direction, double safe_area_percent) {
  SurroundLayout layout;
  layout.screen = screen;
  layout.direction = direction;
  const ScreenScale scale(screen);
  layout.margin = std::max(
      scale.px(24), static_cast<int>(std::lround(screen.width * safe_area_percent * 0.75 / 100.0)));
  layout.content = {0, 0, screen.width, screen.height};
  if (screen.height < screen.width * kBarShare) {
    layout.has_frame = false;
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
  layout.footer_size = scale.size(34);
  layout.header_baseline = scale.px(77);
  // As high as the title with its dots and descenders, round the middle of its letters.
  layout.logo = {0, layout.header_baseline - scale.px(48), screen.width / 4, scale.px(68)};
  layout.logo_gap = scale.px(24);
  layout.footer_baseline = layout.footer_rule + scale.px(63);
  layout.date_gap = scale.px(34);
  layout.short_date = screen.width < screen.height * 1.45;
  layout.content = {0, header, screen.width, layout.footer_rule - header};
  return layout;
}

}  // namespace sharit

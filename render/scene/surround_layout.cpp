#include "render/scene/surround_layout.hpp"

#include <algorithm>

#include "render/scene/rounded.hpp"
#include "render/scene/screen_scale.hpp"

namespace sharit {
namespace {

/// Lower than this share of its width a screen is a bar.
constexpr double kBarShare = 0.25;
/// The em of the smallest text, the date.
constexpr double kSmallest = 32;
/// Header and footer take at most this share of the height, so that headlines keep their room ...
constexpr double kMostFrame = 0.42;
/// ... and title, date and clock this share of the width as they were designed.
constexpr double kHeaderWidth = 1050;

/// How much larger the frame's texts can be than designed.
double most_growth(const SurroundLayout& layout, double unit) {
  const double high = layout.screen.height * kMostFrame - 2.0 * layout.margin_y;
  const double wide = layout.screen.width - 2.0 * layout.margin;
  return std::max(1.0, std::min(high / (169 * unit), wide / (kHeaderWidth * unit)));
}

}  // namespace

SurroundLayout lay_out_surround(SizePx screen, Direction direction, double safe_area_percent,
                                double least_em) {
  SurroundLayout layout;
  layout.screen = screen;
  layout.direction = direction;
  const ScreenScale scale(screen);
  const double share = safe_area_percent / 100.0;
  layout.margin = std::max(scale.px(24), rounded(screen.width * share));
  layout.least_em = least_em;
  layout.margin_y = rounded(screen.height * share);
  layout.content = {0, 0, screen.width, screen.height};
  if (screen.height < screen.width * kBarShare) {
    layout.has_frame = false;
    return layout;
  }
  layout.growth =
      std::clamp(least_em / (kSmallest * scale.unit), 1.0, most_growth(layout, scale.unit));
  const ScreenScale text(screen, layout.growth);
  layout.header_baseline = std::max(scale.px(29), layout.margin_y) + text.px(48);
  const int header = layout.header_baseline + text.px(41);
  const int footer = text.px(80) + std::max(scale.px(28), layout.margin_y);
  layout.grown_by = text.px(169) - scale.px(169);
  layout.rule_height = scale.px(3);
  layout.header_rule = header - layout.rule_height;
  layout.footer_rule = screen.height - footer;
  layout.title_size = text.size(46);
  layout.clock_size = text.size(62);
  layout.date_size = text.size(32);
  layout.footer_size = text.size(34);
  // As high as the title with its dots and descenders, round the middle of its letters.
  layout.logo = {0, layout.header_baseline - text.px(48), screen.width / 4, text.px(68)};
  layout.logo_gap = text.px(24);
  layout.footer_baseline = layout.footer_rule + text.px(63);
  layout.date_gap = text.px(34);
  layout.short_date = screen.width < screen.height * 1.45 || layout.growth > 1.05;
  layout.content = {0, header, screen.width, layout.footer_rule - header};
  return layout;
}

}  // namespace sharit

#include "render/scene/breaking_layout.hpp"

#include <algorithm>
#include <cmath>

#include "render/scene/rounded.hpp"
#include "render/scene/screen_scale.hpp"

namespace sharit {
namespace {

/// A bar: the word stands at the start side, its box as high as the bar, and the line runs beside
/// it. On a high bar the word is no larger than leaves the line two thirds of the width.
void lay_out_bar(BreakingLayout& layout, double em) {
  const SizePx screen = layout.surround.screen;
  layout.panel = layout.lane = {0, 0, screen.width, screen.height};
  layout.chip = layout.panel;
  layout.chip_radius = 0;
  // "Son dakika", the longest of all languages, is 5.5 em wide.
  const double third = std::max(screen.width / 3.0 - 2.0 * layout.surround.margin, 16.0) / 5.6;
  const double letters = std::min({screen.height * 0.42, screen.width * 0.048, third});
  layout.chip_size = F26{std::lround(letters * 64.0)};
  layout.chip_padding =
      std::max(rounded(layout.chip_size.to_double() * 0.714), layout.surround.margin);
  layout.chip_baseline = rounded(screen.height * 0.52 + layout.chip_size.to_double() * 0.25);
  layout.headline_size = F26{std::lround(em * 64.0)};
  layout.headline_baseline = rounded(screen.height * 0.52 + em * 0.22);
}

}  // namespace

BreakingLayout lay_out_breaking(const SurroundLayout& surround, double text_size_percent,
                                double headline_scale) {
  BreakingLayout layout;
  layout.surround = surround;
  const SizePx screen = surround.screen;
  const ScreenScale scale(screen);
  const double asked = screen.height * text_size_percent / 100.0;
  double em =
      asked > 0 ? asked : std::min(screen.height * 0.215, screen.width * 0.18) * headline_scale;
  layout.soft_edge = rounded(screen.width * 0.035);
  if (!surround.has_frame) {
    em = asked > 0 ? std::min<double>(asked, screen.height) : screen.height * 0.56 * headline_scale;
    lay_out_bar(layout, em);
  } else {
    const int top = surround.content.y;
    layout.panel = {0, top, screen.width, screen.height - top};
    layout.chip = {0, top + scale.px(92), 0, scale.px(172)};
    layout.chip_size = scale.size(84);
    layout.chip_padding = scale.px(44);
    layout.chip_radius = scale.px(12);
    layout.chip_baseline = layout.chip.y + scale.px(110);
    const int room_top = layout.chip.bottom() + scale.px(24);
    const int room_bottom = surround.footer_rule - scale.px(20);
    // Kufi reaches 0.78 em up and 0.36 em down: its middle lies 0.22 em above the baseline.
    const double most = (room_bottom - room_top) / 1.5;
    if (asked == 0) em = surround.grown(em, most);
    em = std::min(em, most);
    layout.headline_size = F26{std::lround(em * 64.0)};
    layout.lane = {0, room_top, screen.width, room_bottom - room_top};
    layout.headline_baseline = rounded((room_top + room_bottom) / 2.0 + em * 0.22);
  }
  layout.gap = rounded(em * 0.82);
  layout.separator = std::max(3, rounded(em * 0.24));
  return layout;
}

}  // namespace sharit

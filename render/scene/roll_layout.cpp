#include "render/scene/roll_layout.hpp"

#include <algorithm>

#include "render/scene/rounded.hpp"
#include "render/scene/screen_scale.hpp"

namespace sharit {
namespace {

/// A headline is set down to this share of its full size before it is cut.
constexpr double kLeastShare = 0.7;
/// From baseline to baseline, in em.
constexpr double kPitch = 1.42;
/// The layout's own speed, in em a second: lines of some five words at 120 words a minute.
constexpr double kEmPerSecond = 0.79;

/// Free at the sides of the window, where the screen's direction begins and at the far end.
struct Margins {
  int start = 0, end = 0;
};

/// `gap`: between chip and headline.
void place_columns(RollLayout& layout, Margins margins, int gap) {
  const RectPx& window = layout.window;
  const bool rtl = layout.surround.direction == Direction::kRtl;
  const int left = window.x + (rtl ? margins.end : margins.start);
  const int right = window.right() - (rtl ? margins.start : margins.end);
  const int beside = layout.chip_above ? 0 : layout.chip_width + gap;
  layout.block_width = right - left - beside;
  layout.rtl = {left, right - layout.chip_width};
  layout.ltr = {left + beside, left};
}

void size_chip(RollLayout& layout, double letters, int width) {
  layout.name.largest = std::max(8, rounded(letters));
  layout.name.least = std::max(6, rounded(letters * 0.7));
  layout.name.max_lines = 2;
  layout.chip_height = rounded(letters * 1.75);
  layout.chip_radius = rounded(letters * 0.28);
  layout.chip_width = width;
  const int side = std::min(rounded(layout.chip_height * 0.3), width / 6);
  const int above = std::max(1, layout.chip_height / 12);
  layout.name.room = {side, above, width - 2 * side, layout.chip_height - 2 * above};
}

void lay_out_bar(RollLayout& layout, double em) {
  const int height = layout.surround.screen.height;
  layout.clock = bar_clock(layout.surround, layout.window,
                           has_two_rows(layout.surround) ? height / 2 : height);
  layout.window.width -= layout.clock.box.width;
  if (layout.clock.box.x == layout.window.x) layout.window.x = layout.clock.box.right();
  layout.soft_edge = rounded(height * 0.12);
  layout.lines = has_two_rows(layout.surround) ? 2 : 1;
  layout.even_size = layout.least_size;  // Height is dear here.
  layout.padding = rounded(em * 0.3);
  layout.rule = std::max(1, height / 120);
  size_chip(layout, em * 0.55, rounded(layout.window.width * 0.15));
  const int margin = std::max(rounded(em * 0.4), layout.surround.margin);
  place_columns(layout, {margin, rounded(em * 0.5)}, rounded(em * 0.5));
}

}  // namespace

RollLayout lay_out_roll(const SurroundLayout& surround, double text_size_percent,
                        double headline_scale) {
  RollLayout layout;
  layout.surround = surround;
  layout.window = surround.content;
  const SizePx screen = surround.screen;
  const ScreenScale scale(screen);
  layout.chip_above = surround.narrow();
  double em = scale.unit * (layout.chip_above ? 92 : 76);
  if (!surround.has_frame) em = screen.height * (has_two_rows(surround) ? 0.23 : 0.42);
  em *= headline_scale;
  em = surround.grown(em, std::min(layout.window.height * 0.3, layout.window.width * 0.09));
  if (text_size_percent > 0) em = screen.height * text_size_percent / 100;
  em = std::min(em, layout.window.height * 0.6);
  layout.headline_size = std::max(8, rounded(em));
  layout.even_size = layout.headline_size;
  layout.least_size = std::max(6, rounded(em * kLeastShare));
  if (text_size_percent == 0) {
    const double least = surround.grown(layout.least_size, layout.headline_size);
    layout.least_size = std::min(layout.headline_size, rounded(least));
  }
  layout.px_per_second = em * kEmPerSecond;
  if (surround.has_frame) {
    layout.soft_edge = scale.px(72);
    layout.lines = layout.chip_above ? 5 : 4;
    layout.padding = scale.px(40);
    layout.chip_gap = scale.px(34);
    layout.rule = std::max(1, scale.px(2));
    const ScreenScale text(screen, surround.growth);
    size_chip(layout, text.unit * 36, text.px(layout.chip_above ? 420 : 264));
    place_columns(layout, {surround.margin, surround.margin}, scale.px(52));
  } else {
    lay_out_bar(layout, em);
  }
  layout.most_lines = std::max(
      layout.lines, static_cast<int>(layout.window.height * 0.9 / (layout.least_size * kPitch)));
  return layout;
}

}  // namespace sharit

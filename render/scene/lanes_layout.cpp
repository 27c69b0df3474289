#include "render/scene/lanes_layout.hpp"

#include <algorithm>
#include <cmath>

#include "render/scene/rounded.hpp"
#include "render/scene/screen_scale.hpp"

namespace sharit {
namespace {

/// More lanes than that would be too low for letters to be read from afar.
constexpr std::size_t kMostOnScreen = 8;
/// The em of a line in its band: the rest is for harakat and for what hangs below.
constexpr double kEmOfBand = 0.46;
/// The eye's middle of a line above its baseline, in em.
constexpr double kMiddle = 0.28;
/// Of a long word in a name, in em.
constexpr int kWordWidth = 7;
/// The layout's own speed, in em a second.
constexpr double kEmPerSecond = 1.75;

/// The parts of labels that all lanes have in common.
struct LabelSize {
  int width = 0, height = 0;
  int edge = 0, padding = 0;
  int outside = 0;  ///< From the screen's edge to the text.
  int largest = 0, least = 0, max_lines = 2;
};

LabelSize label_size(const LanesLayout& layout, int band) {
  const SurroundLayout& surround = layout.surround;
  const ScreenScale scale(surround.screen);
  LabelSize size;
  if (!surround.has_frame) {
    size.width = rounded(std::min(band * 1.6 + surround.margin, surround.screen.width * 0.2));
    size.height = band;
    size.edge = std::max(2, rounded(band * 0.045));
    size.padding = rounded(band * 0.12);
    size.outside = std::max(size.padding, surround.margin);
    size.largest = rounded(band * 0.34);
    size.least = rounded(band * 0.2);
    return size;
  }
  size.edge = scale.px(8);
  size.padding = scale.px(24);
  size.outside = surround.margin;
  if (layout.label_above) {
    size.width = std::min(surround.margin + scale.px(360), surround.screen.width / 2);
    size.height = std::min(scale.px(84), band / 4);
    size.largest = rounded(size.height * 0.5);
    size.least = rounded(size.height * 0.36);
    size.max_lines = 1;
    return size;
  }
  const ScreenScale text(surround.screen, surround.growth);
  size.width = surround.margin + text.px(240);
  size.height = band;
  size.largest = std::min(rounded(text.unit * 46), rounded(band * 0.36));
  size.least = rounded(size.largest * 0.58);
  return size;
}

LanePlate plate(const LabelSize& size, const RectPx& room, const RectPx& safe, int top,
                bool at_right) {
  LanePlate plate;
  plate.box = {at_right ? room.right() - size.width : room.x, top, size.width, size.height};
  const int edge = at_right ? plate.box.x : plate.box.right() - size.edge;
  plate.edge = {edge, top, size.edge, size.height};
  const int inner = size.edge + size.padding;
  const int above = std::max(1, size.height / 16);
  plate.fit.room = {at_right ? plate.box.x + inner : plate.box.x + size.outside, top + above,
                    size.width - inner - size.outside, size.height - 2 * above};
  plate.fit.room.y = std::max(plate.fit.room.y, safe.y);
  plate.fit.room.height = std::min(top + size.height - above, safe.bottom()) - plate.fit.room.y;
  plate.fit.side = at_right ? NameFit::Side::kRight : NameFit::Side::kLeft;
  plate.fit.largest = std::max(8, size.largest);
  // A word of a dozen letters is set on one line before it would be parted.
  plate.fit.least = std::max(6, std::min(size.least, plate.fit.room.width / kWordWidth));
  plate.fit.max_lines = size.max_lines;
  return plate;
}

}  // namespace

std::size_t lanes_with_room(const SurroundLayout& surround, std::size_t streams) {
  const std::size_t most = surround.has_frame ? kMostOnScreen : has_two_rows(surround) ? 2 : 1;
  return std::clamp<std::size_t>(streams, 1, most);
}

LanesLayout lay_out_lanes(const SurroundLayout& surround, std::size_t lanes,
                          double text_size_percent, double headline_scale) {
  LanesLayout layout;
  layout.surround = surround;
  const SizePx screen = surround.screen;
  const int count = static_cast<int>(lanes);
  RectPx room = surround.content;
  int rule = surround.rule_height;
  if (!surround.has_frame) {
    rule = std::max(1, screen.height / 120);
    layout.clock = bar_clock(surround, room, room.height / count);
    room.width -= layout.clock.box.width;
    if (layout.clock.box.x == room.x) room.x = layout.clock.box.right();
  }
  layout.label_above = surround.narrow();

  const int band = (room.height - (count - 1) * rule) / count;
  const LabelSize label = label_size(layout, band);
  const int line = layout.label_above ? band - label.height : band;
  const int width = layout.label_above ? room.width : room.width - label.width;
  // A label that has grown for its letters takes nothing from those of the line.
  const ScreenScale scale(screen);
  const ScreenScale grown(screen, surround.growth);
  const int own_width = width + (grown.px(240) - scale.px(240));
  double em = std::min((line + surround.grown_by / count) * kEmOfBand,
                       layout.label_above ? width * 0.16 : own_width * 0.13);
  if (!surround.has_frame) em = line * (count == 1 ? 0.56 : 0.48);
  em = text_size_percent > 0 ? screen.height * text_size_percent / 100 : em * headline_scale;
  if (text_size_percent == 0) em = surround.grown(em, std::min(line * 0.62, width * 0.3));
  em = std::min(em, line * 0.62);

  layout.headline_size = F26{std::lround(em * 64.0)};
  layout.gap = rounded(em * 0.82);
  layout.separator = std::max(3, rounded(em * 0.24));
  layout.soft_edge = rounded(width * 0.035);
  layout.turned_shift = layout.label_above ? 0 : label.width;
  layout.px_per_second = em * kEmPerSecond;

  for (int i = 0; i < count; ++i) {
    LanesLayout::Band out;
    const int top = room.y + i * (room.height + rule) / count;
    const int bottom = room.y + (i + 1) * (room.height + rule) / count - rule;
    out.rect = {room.x, top, room.width, bottom - top};
    // On tall screens line and label keep together in the middle of the band.
    const int line_height = std::min(line, rounded(em / 0.4));
    const int spare = layout.label_above ? out.rect.height - label.height - line_height : 0;
    const int label_top = top + spare / 2;
    const int line_top = layout.label_above ? label_top + label.height : top;
    const int line_bottom = layout.label_above ? bottom - spare / 2 : bottom;
    out.window = {room.x, line_top, width, line_bottom - line_top};
    const int inset = std::max(2, out.window.height / 40);
    out.baseline = rounded((line_top + line_bottom) / 2.0 + em * kMiddle);
    out.above = out.baseline - line_top - inset;
    out.below = line_bottom - inset - out.baseline;
    LabelSize size = label;
    if (!layout.label_above) size.height = out.rect.height;
    out.right = plate(size, room, surround.safe(), label_top, true);
    out.left = plate(size, room, surround.safe(), label_top, false);
    if (i > 0) layout.rules.push_back({room.x, top - rule, room.width, rule});
    layout.bands.push_back(out);
  }
  return layout;
}

}  // namespace sharit

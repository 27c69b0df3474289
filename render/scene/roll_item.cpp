#include "render/scene/roll_item.hpp"

#include <algorithm>

#include "render/scene/rounded.hpp"

namespace sharit {
namespace {

/// What ordinary letters reach above and below the baseline, in em: lines of them stand at even
/// distances from the rules, whatever their letters; only taller ink needs more.
constexpr double kAscent = 0.8;
constexpr double kDescent = 0.36;
/// The eye's middle of a line above its baseline, in em.
constexpr double kMiddle = 0.28;

/// The headline in its column, its first baseline at `baseline`.
StillText placed_headline(int x, const BlockImage& block, int baseline) {
  StillText text;
  const int down = baseline - block.lines.front().baseline;
  for (const BlockImage::Line& line : block.lines) {
    text.lines.push_back({line.image, x + line.pen_x + line.image->box.x, down + line.baseline});
  }
  return text;
}

/// Of a name on one line as the layout says, else as its ink needs.
int height_of_chip(const RollLayout& layout, const BlockImage& name) {
  if (name.empty()) return 0;
  const int between = name.lines.back().baseline - name.lines.front().baseline;
  return std::max(layout.chip_height + between, name.height + layout.chip_height / 4);
}

int widest(const BlockImage& block) {
  int width = 0;
  for (const BlockImage::Line& line : block.lines) width = std::max(width, line.image->box.width);
  return width;
}

}  // namespace

RollItem lay_out_item(const RollLayout& layout, const BlockImage& headline, const BlockImage& name,
                      Colour accent) {
  RollItem item;
  const int chip_height = height_of_chip(layout, name);
  const int above =
      std::max(rounded(layout.headline_size * kAscent), headline.lines.front().baseline);
  int baseline = layout.padding + above;
  if (layout.chip_above) {
    item.chip_top = layout.padding;
    if (!name.empty()) baseline += chip_height + layout.chip_gap;
  } else {
    // Beside the first line.
    const double eye = baseline - headline.size.to_double() * kMiddle;
    item.chip_top = rounded(eye - layout.chip_height / 2.0);
  }
  const int last = baseline + headline.lines.back().baseline - headline.lines.front().baseline;
  const int below = std::max(rounded(layout.headline_size * kDescent),
                             headline.height - headline.lines.back().baseline);
  item.height = std::max(last + below, item.chip_top + chip_height) + layout.padding;
  const bool rtl = headline.lines.front().image->line.base == Direction::kRtl;
  const RollColumns& columns = rtl ? layout.rtl : layout.ltr;
  item.headline = placed_headline(columns.block_x, headline, baseline);
  if (name.empty()) return item;
  NameFit fit = layout.name;
  const int padding = layout.chip_width - fit.room.width;
  if (layout.chip_above) fit.room.width = std::min(fit.room.width, widest(name));
  const int width = fit.room.width + padding;
  fit.room.height += chip_height - layout.chip_height;
  item.chip_x = columns.chip_x + (rtl ? layout.chip_width - width : 0);
  item.chip = {Shape::kRoundedBox, {width, chip_height}, layout.chip_radius, accent};
  item.name = fit.placed(name);
  for (StillText::Line& line : item.name.lines) {
    line.x += item.chip_x;
    line.baseline += item.chip_top;
  }
  return item;
}

}  // namespace sharit

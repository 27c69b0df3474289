#include "render/scene/cards_layout.hpp"

#include <algorithm>
#include <cmath>

#include "render/scene/rounded.hpp"
#include "render/scene/screen_scale.hpp"

namespace sharit {
namespace {

/// Higher than so many times its width a screen has room for company.
constexpr double kTallForCompany = 1.48;
/// Longer than so many times its height a bar has the source beside the headline.
constexpr double kLongBar = 6.4;

RectPx between(const SurroundLayout& surround, int top, int bottom) {
  return {surround.margin, top, surround.screen.width - 2 * surround.margin, bottom - top};
}

/// Lengths of a design in pixels of the screen.
struct Design {
  double unit;
  [[nodiscard]] int px(double designed) const { return std::max(1, rounded(designed * unit)); }
  [[nodiscard]] F26 size(double designed) const {
    return F26{std::max<std::int64_t>(64, std::lround(designed * unit * 64.0))};
  }
};

/// A card as it is on a wide screen of 1080 lines, in units of that.
CardStyle framed_card(const Design& design, double growth = 1) {
  const Design text{design.unit * growth};
  CardStyle card;
  card.least = design.px(54);
  card.largest = design.px(132);
  card.chip_height = text.px(84);
  card.chip_padding = text.px(26);
  card.chip_radius = text.px(10);
  card.chip_baseline = text.px(55);
  card.chip_gap = design.px(48);
  card.age_gap = text.px(30);
  card.source_size = text.size(40);
  card.age_size = text.size(40);
  card.code_side = design.px(372);
  card.code_radius = design.px(18);
  card.least_module = std::max(3, design.px(4));
  card.code_gap = design.px(100);
  card.scan_size = text.size(29);
  card.scan_gap = text.px(56);
  card.rise = design.px(20);
  return card;
}

void lay_out_wide(CardsLayout& layout, const Design& design) {
  const SurroundLayout& surround = layout.surround;
  layout.card = framed_card(design, surround.growth);
  layout.card.room =
      between(surround, surround.content.y + design.px(56), surround.footer_rule - design.px(64));
}

void lay_out_tall(CardsLayout& layout, const Design& design) {
  const SurroundLayout& surround = layout.surround;
  layout.card = framed_card(design, surround.growth);
  layout.card.largest = design.px(170);
  layout.card.least = design.px(60);
  layout.card.code = CodePlace::kBelow;
  layout.card.code_side = design.px(330);
  layout.card.code_gap = design.px(64);
  layout.card.scan_gap = design.px(36);
  layout.card.scan_size = design.size(36 * surround.growth);
  layout.card.room =
      between(surround, surround.content.y + design.px(72), surround.footer_rule - design.px(80));
}

CardRowStyle lay_out_rows(const SurroundLayout& surround, const Design& design, int bottom) {
  CardRowStyle rows;
  rows.direction = surround.direction;
  const int height = design.px(300);
  rows.first = between(surround, bottom - 2 * height, bottom - height);
  rows.rule_height = surround.rule_height;
  rows.source_size = design.size(40);
  rows.source_baseline = design.px(70);
  rows.headline_top = design.px(104);
  rows.headline_height = design.px(172);
  rows.largest = design.px(66);
  rows.least =
      std::min(rows.largest, static_cast<int>(surround.grown(design.px(46), rows.largest)));
  return rows;
}

LaneStyle lay_out_lane(const SurroundLayout& surround, const Design& design) {
  LaneStyle lane;
  const int height = design.px(250);
  lane.window = {0, surround.screen.height - height, surround.screen.width, height};
  const double em = height * 0.5;
  lane.text_size = F26{std::lround(em * 64.0)};
  // Kufi's middle lies 0.22 em above its baseline.
  lane.baseline = lane.window.y + rounded(height * 0.5 + em * 0.22);
  lane.above = lane.baseline - lane.window.y;
  lane.below = lane.window.bottom() - lane.baseline;
  lane.gap = rounded(em * 0.82);
  lane.separator = std::max(3, rounded(em * 0.24));
  lane.soft_edge = design.px(50);
  return lane;
}

void lay_out_company(CardsLayout& layout, const Design& design) {
  SurroundLayout& surround = layout.surround;
  surround.has_footer = false;
  CardCompany company;
  company.lane = lay_out_lane(surround, design);
  company.rows = lay_out_rows(surround, design, company.lane.window.y - design.px(52));
  layout.card.largest = design.px(150);
  layout.card.room =
      between(surround, surround.content.y + design.px(72), company.rows.first.y - design.px(56));
  layout.time.y = company.lane.window.y - layout.time.height;
  layout.company = company;
}

/// The room of a bar's card, which leaves so much above and below, or more for the safe area.
RectPx between_bar_edges(const CardsLayout& layout, int above, int below) {
  const SurroundLayout& surround = layout.surround;
  return between(surround, std::max(above, surround.margin_y),
                 surround.screen.height - std::max(below, surround.margin_y));
}

/// Bars with two rows: 360 lines.
void lay_out_bar(CardsLayout& layout) {
  const SizePx screen = layout.surround.screen;
  const Design design{screen.height / 360.0};
  CardStyle& card = layout.card = framed_card(design);
  card.lift = 0.5;
  card.least = design.px(46);
  card.largest = design.px(130);
  card.chip_height = design.px(64);
  card.chip_padding = design.px(20);
  card.chip_baseline = design.px(43);
  card.chip_gap = design.px(26);
  card.source_size = design.size(31);
  card.age_size = design.size(33);
  card.code_side = design.px(280);
  card.code_gap = design.px(64);
  card.scan_size = {};  // No room for the words.
  card.scan_gap = 0;
  card.rise = design.px(10);
  card.room = between_bar_edges(layout, design.px(26), design.px(34));
}

/// Bars with one: 120 lines.
void lay_out_long_bar(CardsLayout& layout) {
  const SizePx screen = layout.surround.screen;
  const Design design{screen.height / 120.0};
  CardStyle& card = layout.card = framed_card(design);
  card.lift = 0.5;
  card.least = design.px(30);
  card.largest = design.px(76);
  card.max_lines = 2;
  card.source_above = false;
  // The higher the bar, the less of its width the source may take from the headline.
  const Design source{std::min(design.unit, screen.width / 1400.0)};
  card.chip_height = source.px(76);
  card.chip_padding = source.px(24);
  card.chip_radius = source.px(10);
  card.chip_baseline = source.px(51);
  card.chip_gap = source.px(36);
  card.source_size = source.size(38);
  card.code = CodePlace::kNone;
  card.rise = design.px(6);
  card.room = between_bar_edges(layout, design.px(6), design.px(10));
}

/// Headlines are set no smaller than letters want, as far as three lines of them have room.
void grow_headline(CardsLayout& layout) {
  CardStyle& card = layout.card;
  const bool beside = card.code == CodePlace::kBeside;
  const int source = card.source_above ? card.chip_height + card.chip_gap : 0;
  const int code = card.code == CodePlace::kBelow ? card.code_side + card.code_gap : 0;
  const int width = card.room.width - (beside ? card.code_side + card.code_gap : 0);
  const double lines = layout.surround.has_frame ? 4.2 : 2.6;
  const double most = std::min((card.room.height - source - code) / lines, width / 9.0);
  card.least = static_cast<int>(layout.surround.grown(card.least, most));
  card.largest = std::max(card.largest, card.least);
}

}  // namespace

CardsLayout lay_out_cards(const SurroundLayout& surround, double text_size_percent, bool company,
                          double headline_scale) {
  CardsLayout layout;
  layout.surround = surround;
  const SizePx screen = surround.screen;
  const Design design{ScreenScale(screen).unit};
  if (!surround.has_frame) {
    const int height = std::max(3, screen.height / 45);
    layout.time = {0, screen.height - height, screen.width, height};
    screen.width > screen.height* kLongBar ? lay_out_long_bar(layout) : lay_out_bar(layout);
  } else {
    const int height = design.px(8);
    layout.time = {0, surround.footer_rule - height, screen.width, height};
    screen.height > screen.width ? lay_out_tall(layout, design) : lay_out_wide(layout, design);
    if (company && screen.height > screen.width * kTallForCompany) {
      lay_out_company(layout, design);
    }
  }
  layout.card.direction = surround.direction;
  const double largest = text_size_percent > 0 ? screen.height * text_size_percent / 100.0
                                               : layout.card.largest * headline_scale;
  layout.card.largest = std::max(1, rounded(largest));
  layout.card.least = std::min(layout.card.least, layout.card.largest);
  if (text_size_percent == 0) grow_headline(layout);
  return layout;
}

}  // namespace sharit

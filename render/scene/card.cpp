#include "render/scene/card.hpp"

#include <utility>

#include "render/scene/headline_order.hpp"
#include "render/support/contrast.hpp"

namespace sharit {

void Card::begin(const CardKit& kit, Workshop& workshop, TileLedger& ledger) {
  begun_ = true;
  const CardStyle& style = kit.style;
  if (!headline_.source.empty()) {
    LineOrder source = kit.face.order(headline_.source, style.source_size, Weight::kBold,
                                      ink_on(headline_.accent), style.room.width * 3 / 10);
    chip_.set(kept_between(std::move(source), style.chip_baseline, 0, style.chip_height), workshop);
  }
  if (style.code != CodePlace::kNone && can_be_opened(headline_.link)) {
    code_.order({.text = headline_.link,
                 .side = style.code_side,
                 .radius = style.code_radius,
                 .least_module = style.least_module},
                workshop, ledger);
  }
  set_age(headline_.age, kit, workshop);
}

void Card::set_age(const std::string& age, const CardKit& kit, Workshop& workshop) {
  headline_.age = age;
  if (!begun_ || !kit.style.source_above) return;
  const CardStyle& style = kit.style;
  LineOrder order = kit.face.order(age, style.age_size, Weight::kRegular, kit.theme.dim,
                                   style.room.width * 3 / 10);
  age_.set(
      kept_between(std::move(order), style.chip_baseline, 0, style.chip_height + style.chip_gap),
      workshop);
}

void Card::advance(double seconds, const Label& scan, const CardKit& kit, Workshop& workshop,
                   TileLedger& ledger) {
  if (!begun_) return;
  const CardStyle& style = kit.style;
  chip_.advance(seconds,
                {style.chip_height, style.chip_padding, style.chip_radius, headline_.accent},
                workshop, ledger);
  age_.advance(seconds, ledger);
  block_.advance(ledger);
  // What stands beside the headline says how much room it has.
  if (block_.ordered() || !code_.known()) return;
  if (!style.source_above && !chip_.settled(ledger)) return;
  if (code_.side() > 0 && !scan.settled()) return;
  parts_.row = !headline_.source.empty() || !headline_.age.empty();
  parts_.chip_width = chip_.width();
  parts_.code_side = code_.side();
  parts_.scan_width = scan.width();
  parts_.headline_reads = headline_.direction;
  order_headline(kit, workshop);
}

void Card::order_headline(const CardKit& kit, Workshop& workshop) {
  const CardStyle& style = kit.style;
  const SizePx room = headline_room(style, parts_);
  BlockOrder order = headline_order(headline_, kit.theme);
  order.width = room.width;
  order.height = room.height;
  order.max_lines = style.max_lines;
  order.least = style.least;
  order.largest = style.largest;
  order.tile_width = style.tile_width;
  block_.order(std::move(order), workshop);
}

bool Card::complete(const TileLedger& ledger) const {
  return block_.ready(ledger) && code_.ready(ledger) && chip_.settled(ledger) && age_.settled();
}

void Card::let_go(TileLedger& ledger) {
  chip_.let_go(ledger);
  age_.let_go(ledger);
  code_.let_go(ledger);
  block_.let_go(ledger);
}

void Card::draw(Frame& frame, Label& scan, const CardKit& kit, const TileLedger& ledger) {
  const CardStyle& style = kit.style;
  CardParts parts = parts_;
  parts.headline = {block_.image()->width, block_.image()->height};
  const CardPlaces places = place_card(style, parts);
  if (parts.row) {
    const int baseline = places.chip_y + style.chip_baseline;
    chip_.draw(frame, places.chip_x, places.chip_y, baseline, style.rtl(), ledger);
    const int beside = chip_.width() > 0 ? chip_.width() + style.age_gap : 0;
    age_.draw(frame, places.chip_x + (style.rtl() ? -beside : beside), baseline, style.rtl());
  }
  block_.draw(frame, places.headline_x, places.headline_y);
  if (code_.side() == 0) return;
  code_.draw(frame, places.code_x, places.code_y);
  scan.draw(frame, places.scan_x, places.scan_baseline, false);
}

bool same_card(const SceneHeadline& a, const SceneHeadline& b) {
  return a.text == b.text && a.source == b.source && a.link == b.link && a.language == b.language &&
         a.direction == b.direction;
}

}  // namespace sharit

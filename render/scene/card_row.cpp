#include "render/scene/card_row.hpp"

#include <utility>

#include "render/scene/card_places.hpp"
#include "render/scene/headline_order.hpp"

namespace sharit {
namespace {

constexpr int kLines = 2;

}  // namespace

CardRow::CardRow(const SceneHeadline& headline, const CardRowStyle& style, const Theme& theme,
                 const LabelFace& face, Workshop& workshop)
    : reads_(headline.direction) {
  LineOrder source = face.order(headline.source, style.source_size, Weight::kBold, headline.accent,
                                style.first.width);
  source_.set(
      kept_between(std::move(source), style.source_baseline, style.rule_height, style.headline_top),
      workshop);
  BlockOrder order = headline_order(headline, theme);
  order.width = style.first.width;
  order.height = style.headline_height;
  order.max_lines = kLines;
  order.least = style.least;
  order.largest = style.largest;
  order.tile_width = style.tile_width;
  block_.order(std::move(order), workshop);
}

void CardRow::advance(double seconds, TileLedger& ledger) {
  source_.advance(seconds, ledger);
  block_.advance(ledger);
}

void CardRow::let_go(TileLedger& ledger) {
  source_.let_go(ledger);
  block_.let_go(ledger);
}

void CardRow::draw(Frame& frame, const CardRowStyle& style, Colour rule, int y) {
  frame.items.emplace_back(Fill{{style.first.x, y, style.first.width, style.rule_height}, rule});
  const bool rtl = style.direction == Direction::kRtl;
  source_.draw(frame, rtl ? style.first.right() : style.first.x, y + style.source_baseline, rtl);
  const int x = style.first.x +
                block_shift(style.first.width, block_.image()->width, reads_, style.direction);
  const int middle = (style.first.height - block_.image()->height) / 2;
  block_.draw(frame, x, y + (source_.width() > 0 ? style.headline_top : middle));
}

}  // namespace sharit

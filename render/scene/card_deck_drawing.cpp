// The drawing half of `CardDeck`: from cards and time to draw items.
#include <cmath>

#include "render/scene/card_change.hpp"
#include "render/scene/card_deck.hpp"
#include "render/scene/faded.hpp"
#include "render/scene/rounded.hpp"

namespace sharit {
namespace {

/// Draws with `draw`, and then lets what was drawn be there by a share, `down` pixels lower.
template <typename Draw>
void draw_partly(Frame& frame, double share, double down, Draw draw) {
  if (share <= 0.0) return;
  const std::size_t first = frame.items.size();
  draw();
  if (share >= 1.0 && down <= 0.0) return;
  for (std::size_t i = first; i < frame.items.size(); ++i) {
    frame.items[i] = faded(std::move(frame.items[i]), share);
    if (auto* sprite = std::get_if<Sprite>(&frame.items[i])) {
      sprite->y += F26{std::lround(down * 64.0)};
    }
  }
}

}  // namespace

void CardDeck::draw(Frame& frame) {
  const double change = this->change();
  const auto draw = [&](Entry& entry) { entry.card.draw(frame, scan_, kit_, ledger_); };
  if (leaving_) {
    draw_partly(frame, leaving_share(change) * there(*leaving_), 0, [&] { draw(*leaving_); });
  }
  if (!shown_ || cards_.empty()) return;
  const double share = coming_share(change);
  draw_partly(frame, share * there(cards_.front()), (1.0 - share) * kit_.style.rise,
              [&] { draw(cards_.front()); });
}

void CardDeck::draw_rows(Frame& frame) {
  if (!rows_) return;
  const CardRowStyle& style = *rows_;
  const double change = this->change();
  const int up = rounded((1.0 - row_share(change)) * style.first.height);
  for (std::size_t i = 0; i < cards_.size() && i <= kRows; ++i) {
    std::optional<CardRow>& row = cards_[i].row;
    if (!row || !row->complete(ledger_)) continue;
    // Where it stands between changes; the first of all has just become the card.
    const double closed = closed_ && i >= closing_ ? ease((now_ - *closed_) / kChangeSeconds) : 1.0;
    const int place = style.first.y + (static_cast<int>(i) - 1) * style.first.height +
                      rounded((1.0 - closed) * style.first.height);
    const double there = this->there(cards_[i]);
    if (i == 0) {
      draw_partly(frame, leaving_share(change) * there, 0,
                  [&] { row->draw(frame, style, kit_.theme.rule, style.first.y); });
    } else if (i == kRows) {
      draw_partly(frame, last_row_share(change) * closed * there, 0,
                  [&] { row->draw(frame, style, kit_.theme.rule, place); });
    } else {
      draw_partly(frame, there, 0, [&] { row->draw(frame, style, kit_.theme.rule, place + up); });
    }
  }
}

bool CardDeck::bar_shown() const {
  return shown_ && !cards_.empty() && !repeated_ && !repeats();
}

void CardDeck::draw_bar(Frame& frame, const RectPx& bar) const {
  const auto fill = [&](int width, double share, Colour colour) {
    if (width <= 0 || share <= 0.0) return;
    const int x = kit_.style.rtl() ? bar.right() - width : bar.x;
    frame.items.push_back(faded(Fill{{x, bar.y, width, bar.height}, colour}, share));
  };
  if (leaving_ && leaving_bar_) {
    fill(bar.width, (1.0 - ease(change())) * there(*leaving_), leaving_->card.headline().accent);
  }
  if (!bar_shown()) return;
  const Entry& first = cards_.front();
  const double part = std::clamp((now_ - *came_) / seconds_of(first), 0.0, 1.0);
  fill(static_cast<int>(std::floor(bar.width * part)), there(first), first.card.headline().accent);
}

}  // namespace sharit

#include "render/scene/cards_scene.hpp"

#include <utility>

namespace sharit {
namespace {

CardsLayout lay_out(const SceneOptions& options, const CardsOptions& cards) {
  CardsLayout layout = lay_out_cards(options.surround(), options.text_size_percent, cards.company,
                                     options.headline_scale);
  layout.card.tile_width = options.tile_width;
  if (layout.company) {
    layout.company->rows.tile_width = options.tile_width;
    layout.company->lane.tile_width = options.tile_width;
    layout.company->lane.rests = options.direction;
  }
  return layout;
}

std::optional<CardRowStyle> rows_of(const CardsLayout& layout) {
  return layout.company ? std::optional(layout.company->rows) : std::nullopt;
}

}  // namespace

CardsScene::CardsScene(SceneOptions options, CardsOptions cards, Workshop& workshop)
    : options_(std::move(options)),
      workshop_(workshop),
      layout_(lay_out(options_, cards)),
      ledger_(workshop),
      still_{{}, options_.refresh_hz, 0, {}},
      deck_({layout_.card, options_.theme, options_.label_face()},
            {cards.card_seconds, options_.refresh_hz}, rows_of(layout_), workshop, ledger_),
      surround_(layout_.surround, options_.theme, options_.label_face()) {
  if (layout_.company) {
    lane_.emplace(layout_.company->lane, options_.theme, options_.speed, options_.refresh_hz,
                  workshop, ledger_);
  }
}

bool CardsScene::wants_headline(std::size_t stream) const {
  return is_lane(stream) ? lane_->wants_headline() : deck_.wants_headline();
}

Direction CardsScene::direction(std::size_t stream) const {
  return is_lane(stream) ? lane_->direction() : deck_.direction();
}

void CardsScene::add(std::size_t stream, SceneHeadline headline) {
  is_lane(stream) ? lane_->add(std::move(headline)) : deck_.add(std::move(headline));
}

void CardsScene::withdraw(std::size_t stream, std::uint64_t key) {
  is_lane(stream) ? lane_->withdraw(key) : deck_.withdraw(key);
}

std::size_t CardsScene::empty_in_a_row(std::size_t stream) const {
  return is_lane(stream) ? lane_->empty_in_a_row() : deck_.empty_in_a_row();
}

void CardsScene::set_words(const FrameWords& words) {
  surround_.set_words(words, workshop_);
  deck_.set_scan(words.scan);
  deck_.set_age(words.age);
}

void CardsScene::set_speed(const SpeedWish& speed, double refresh_hz) {
  still_.refresh_hz = refresh_hz;
  deck_.set_refresh(refresh_hz);
  if (lane_) lane_->set_speed(speed, refresh_hz);
}

bool CardsScene::receive(WorkDone& done) {
  if (auto* tile = std::get_if<TileDone>(&done)) {
    deck_.look_at(tile->tile);
    return ledger_.receive(tile->tile);
  }
  if (const auto* block = std::get_if<BlockDone>(&done)) return deck_.receive(*block);
  const auto& line = std::get<LineDone>(done);
  return deck_.receive(line) || surround_.receive(line, workshop_) ||
         (lane_ && lane_->receive(line));
}

void CardsScene::advance(const SceneTime& time) {
  deck_.advance(time);
  if (lane_) lane_->advance(time);
  surround_.advance(static_cast<double>(time.passed) / still_.refresh_hz, ledger_);
}

Frame CardsScene::frame() {
  Frame frame;
  frame.size = options_.size;
  frame.backdrop = options_.theme.backdrop;
  if (lane_) {
    frame.items.emplace_back(Fill{layout_.company->lane.window, options_.theme.panel});
    lane_->draw(frame);
  }
  deck_.draw(frame);
  deck_.draw_rows(frame);
  surround_.draw(frame);
  deck_.draw_bar(frame, layout_.time);
  return frame;
}

std::uint64_t CardsScene::reading_key(std::size_t stream) const {
  return is_lane(stream) ? lane_->reading_key() : deck_.key();
}

std::uint64_t CardsScene::anchor(std::size_t stream, const Scene& successor) const {
  if (!is_lane(stream)) return deck_.key();
  const auto* next = dynamic_cast<const CardsScene*>(&successor);
  const bool as_large = next != nullptr && next->lane_ &&
                        next->lane_->style().text_size == lane_->style().text_size &&
                        next->lane_->style().window == lane_->style().window;
  return as_large ? lane_->first_key() : lane_->reading_key();
}

std::optional<double> CardsScene::share_of(std::size_t stream, std::uint64_t key) const {
  return is_lane(stream) ? lane_->share_of(key) : deck_.share_of(key);
}

void CardsScene::resume(std::size_t stream, std::optional<double> share) {
  is_lane(stream) ? lane_->resume_at(share) : deck_.resume(share);
}

}  // namespace sharit

#include "render/scene/roll.hpp"

#include <algorithm>
#include <utility>

#include "render/scene/rounded.hpp"
#include "render/support/contrast.hpp"

namespace sharit {
namespace {

/// At the start the first headline stands this share of the window below its upper edge.
constexpr double kHeadRoom = 0.1;

}  // namespace

Roll::Roll(const RollLayout& layout, const Theme& theme, LabelFace face, const SpeedWish& speed,
           double refresh_hz, int tile_width, Workshop& workshop, TileLedger& ledger)
    : layout_(layout),
      theme_(theme),
      face_(std::move(face)),
      tile_width_(tile_width),
      workshop_(workshop),
      ledger_(ledger),
      pace_(speed, refresh_hz),
      belt_(layout.window.height),
      rule_{Shape::kRoundedBox,
            {std::min(layout.window.width, tile_width - 2 * kShapeBorder), layout.rule},
            0,
            theme.rule},
      rule_image_(workshop.order_shape(rule_)),
      direction_(layout.surround.direction) {
  ledger_.expect(rule_image_);
}

int Roll::look_ahead() const {
  // Two seconds of travel, at least a third of the window: time enough to set and draw.
  return std::max(static_cast<int>(motion().px_per_second() * 2), layout_.window.height / 3);
}

bool Roll::wants_headline() const {
  return pending_.empty() && belt_.wants_item(travel_, look_ahead());
}

void Roll::add(SceneHeadline headline) {
  direction_ = headline.direction;
  Pending pending;
  pending.name_ticket =
      workshop_.order_block(layout_.name.one_line(headline.source, ink_on(headline.accent), face_));
  pending.headline = std::move(headline);
  order_text(pending);
  pending_.push_back(std::move(pending));
}

void Roll::order_text(Pending& pending) {
  const SceneHeadline& headline = pending.headline;
  BlockOrder order;
  order.text = headline.text;
  order.analysis.direction =
      headline.direction == Direction::kRtl ? DirectionPolicy::kRtl : DirectionPolicy::kLtr;
  order.analysis.language = headline.language;
  order.analysis.guards = headline.guards;
  order.analysis.max_length = headline.max_length;
  order.chain = {Weight::kBold, headline.language, theme_.families, {}, theme_.font_folder};
  order.width = layout_.block_width;
  order.max_lines = pending.smaller ? layout_.most_lines : layout_.lines;
  order.largest = layout_.headline_size;
  order.least = pending.smaller ? layout_.least_size : layout_.even_size;
  order.colour = theme_.text;
  order.tile_width = tile_width_;
  pending.text_ticket = workshop_.order_block(std::move(order));
}

void Roll::withdraw(std::uint64_t key) {
  std::erase_if(pending_, [key](const Pending& one) { return one.headline.key == key; });
  if (belt_.withdraw(key)) withdrawals_.begin(key);
}

bool Roll::receive(const BlockDone& done) {
  for (Pending& pending : pending_) {
    if (done.ticket == pending.text_ticket) {
      if (done.image->truncated && !pending.smaller) {
        pending.smaller = true;
        order_text(pending);
      } else {
        pending.text = done.image;
      }
      return true;
    }
    if (done.ticket == pending.name_ticket) {
      if (done.image->truncated && !pending.name_lines) {
        pending.name_lines = true;
        NameFit fit = layout_.name;
        fit.room.height = 0;  // The chip grows with it.
        pending.name_ticket = workshop_.order_block(
            fit.several_lines(pending.headline.source, ink_on(pending.headline.accent), face_));
      } else {
        pending.name = done.image;
      }
      return true;
    }
  }
  return false;
}

void Roll::place_arrived() {
  while (!pending_.empty() && pending_.front().text && pending_.front().name) {
    const Pending pending = std::move(pending_.front());
    pending_.pop_front();
    if (pending.text->empty()) {  // Nothing to see: the next one.
      ++empty_in_a_row_;
      continue;
    }
    empty_in_a_row_ = 0;
    place(pending);
  }
}

void Roll::place(const Pending& pending) {
  RollItem item = lay_out_item(layout_, *pending.text, *pending.name, pending.headline.accent);
  item.key = pending.headline.key;
  item.text = pending.headline.text;
  if (!item.name.lines.empty()) {
    item.chip_image = workshop_.order_shape(item.chip);
    ledger_.expect(item.chip_image);
  }
  if (!pending.text->truncated) {
    pace_.note(item.text, F26::from_px(item.height), refreshes_);
    travel_ = pace_.travel(refreshes_);
  }
  double head_start = layout_.window.height * (1.0 - kHeadRoom);
  if (resume_share_) {
    head_start = *resume_share_ * item.height + layout_.window.height / 2.0 +
                 (travel_ - *resumed_at_).to_double();
  }
  belt_.append(std::move(item), {travel_, refreshes_, behind_}, rounded(head_start));
}

void Roll::keep_tiles() {
  const auto each_tile = [](const RollItem& item, const auto& take) {
    for (const StillText* text : {&item.headline, &item.name}) {
      for (const StillText::Line& line : text->lines) {
        for (int i = 0; i < line.image->tile_count(); ++i) take(line.image, i);
      }
    }
  };
  for (const RollPlace& gone : belt_.drop_gone(travel_)) {
    each_tile(gone.item, [this](const auto& image, int i) { ledger_.let_go(image->tile_id(i)); });
    ledger_.let_go(gone.item.chip_image);
    withdrawals_.forget(gone.item.key);
  }
  const F26 near = F26::from_px(layout_.window.height + look_ahead());
  for (const RollPlace& place : belt_.places()) {
    if (belt_.top_of(place, travel_) >= near) break;
    each_tile(place.item, [this](const auto& image, int i) { ledger_.want(image, i); });
  }
}

void Roll::advance(const SceneTime& time) {
  withdrawals_.advance(time.passed, motion().refresh_hz);
  refreshes_ = time.moved;
  travel_ = pace_.travel(refreshes_);
  if (!resumed_at_) resumed_at_ = travel_;
  place_arrived();
  behind_ = false;
  keep_tiles();
}

std::uint64_t Roll::reading_key() const {
  const RollPlace* place = belt_.reading(travel_);
  return place == nullptr ? 0 : place->item.key;
}

std::uint64_t Roll::first_key() const {
  const auto first = std::ranges::find(belt_.places(), false, &RollPlace::withdrawn);
  return first == belt_.places().end() ? 0 : first->item.key;
}

std::optional<double> Roll::share_of(std::uint64_t key) const {
  for (const RollPlace& place : belt_.places()) {
    if (place.item.key != key) continue;
    const F26 passed = travel_ - place.start - F26::from_px(layout_.window.height / 2);
    return passed.to_double() / place.item.height;
  }
  return std::nullopt;
}

void Roll::resume_at(std::optional<double> share) {
  if (share) {
    resume_share_ = share;
    resumed_at_.reset();
  }
  behind_ = resume_share_.has_value();
}

}  // namespace sharit

#include "render/scene/lane.hpp"

#include <algorithm>
#include <utility>

#include "render/scene/rounded.hpp"

namespace sharit {
namespace {

/// At the start the first line stands this share of the window inside it: text is there at once.
constexpr double kHeadStart = 1.0 / 3.0;

/// A travel before that of any line: nothing is late.
constexpr F26 kLongAgo = F26::from_px(-1'000'000'000);

}  // namespace

Lane::Lane(LaneStyle style, const Theme& theme, SpeedWish speed, double refresh_hz,
           Workshop& workshop, TileLedger& ledger)
    : style_(style),
      workshop_(workshop),
      ledger_(ledger),
      pace_(speed, refresh_hz),
      belt_(style.window.width, style.gap) {
  line_order_.chain = {Weight::kBold, {}, theme.families, {}, theme.font_folder};
  line_order_.size = style.text_size;
  line_order_.colour = theme.text;
  line_order_.max_above = style.above;
  line_order_.max_below = style.below;
  line_order_.tile_width = style.tile_width;
  const ShapeOrder separator{Shape::kDiamond, {style.separator, style.separator}, 0, theme.accent};
  separator_size_ = separator.image_size();
  separator_ = workshop_.order_shape(separator);
  ledger_.expect(separator_);
}

int Lane::look_ahead() const {
  // Two seconds of travel, at least a third of the window: time enough to shape and draw.
  return std::max(static_cast<int>(motion().px_per_second() * 2), style_.window.width / 3);
}

bool Lane::wants_headline() const {
  return pending_.empty() && belt_.wants_line(travel_, look_ahead());
}

Direction Lane::direction() const {
  return belt_.tail_direction().value_or(style_.rests);
}

void Lane::add(SceneHeadline headline) {
  LineOrder order = line_order_;
  order.analysis = headline.analysis();
  order.chain.language = std::move(headline.language);
  order.text = headline.text;
  const Ticket ticket = workshop_.order_line(std::move(order));
  pending_.push_back({ticket, headline.key, std::move(headline.text), nullptr});
}

void Lane::withdraw(std::uint64_t key) {
  std::erase_if(pending_, [key](const Pending& line) { return line.key == key; });
  if (belt_.withdraw(key)) withdrawals_.begin(key);
}

bool Lane::receive(const LineDone& done) {
  const auto pending = std::ranges::find(pending_, done.ticket, &Pending::ticket);
  if (pending == pending_.end()) return false;
  pending->image = done.image;
  return true;
}

void Lane::set_speed(const SpeedWish& speed, double refresh_hz) {
  pace_.set(speed, refresh_hz, refreshes_);
}

void Lane::place_arrived() {
  while (!pending_.empty() && pending_.front().image) {
    Pending line = std::move(pending_.front());
    pending_.erase(pending_.begin());
    if (line.image->empty()) {  // Nothing to see: the next one.
      ++empty_in_a_row_;
      continue;
    }
    empty_in_a_row_ = 0;
    const ShapedLine& shaped = line.image->line;
    if (!shaped.report.truncated) pace_.note(line.text, shaped.advance, refreshes_);
    double head_start = style_.window.width * kHeadStart;
    if (resume_share_) {
      head_start = *resume_share_ * line.image->box.width + style_.window.width / 2.0 +
                   (travel_ - *resumed_at_).to_double();
    }
    const bool in_its_place = behind_ && belt_.tail_direction().has_value();
    BeltSpace space;
    space.turn = rounded(motion().px_per_second() * style_.turn_seconds);
    // Twice the same: the second enters as the first begins to leave.
    if (line.text == last_text_) space.period = style_.window.width;
    last_text_ = std::move(line.text);
    belt_.append(line.key, std::move(line.image), in_its_place ? kLongAgo : travel_,
                 rounded(head_start), space);
  }
}

void Lane::keep_tiles() {
  for (const BeltLine& gone : belt_.drop_gone(travel_)) {
    ledger_.let_go(*gone.image);
    withdrawals_.forget(gone.key);
  }
  const F26 ahead = F26::from_px(look_ahead());
  const F26 width = F26::from_px(style_.window.width);
  for (const BeltLine& line : belt_.lines()) {
    if (withdrawals_.share(line.key) <= 0.0) {
      ledger_.let_go(*line.image);
      continue;
    }
    const F26 left = belt_.left_of(line, travel_);
    const bool rightwards = line.direction == Direction::kRtl;
    const int count = line.image->tile_count();
    for (int i = 0; i < count; ++i) {
      const int index = rightwards ? count - 1 - i : i;  // The part that enters first, first.
      const RectPx part = line.image->tile_rect(index);
      const F26 from = left + F26::from_px(part.x);
      const F26 to = from + F26::from_px(part.width);
      const bool gone = rightwards ? from >= width : to <= F26{0};
      const bool near = rightwards ? to > -ahead : from < width + ahead;
      if (gone) {
        ledger_.let_go(line.image->tile_id(index));
      } else if (near) {
        ledger_.want(line.image, index);
      }
    }
  }
}

void Lane::advance(const SceneTime& time) {
  withdrawals_.advance(time.passed, motion().refresh_hz);
  refreshes_ = time.moved;
  travel_ = pace_.travel(refreshes_);
  if (!resumed_at_) resumed_at_ = travel_;
  place_arrived();
  travel_ = pace_.travel(refreshes_);  // Its speed may have been settled.
  behind_ = false;
  keep_tiles();
}

std::uint64_t Lane::reading_key() const {
  const BeltLine* line = belt_.reading(travel_);
  if (line == nullptr) line = first_line();
  return line == nullptr ? 0 : line->key;
}

std::uint64_t Lane::reading_key(Direction way) const {
  const BeltLine* line = belt_.reading(way, travel_);
  return line == nullptr ? 0 : line->key;
}

const BeltLine* Lane::first_line() const {
  const auto line = std::ranges::find(belt_.lines(), false, &BeltLine::withdrawn);
  return line == belt_.lines().end() ? nullptr : &*line;
}

std::uint64_t Lane::first_key() const {
  const BeltLine* line = first_line();
  return line == nullptr ? 0 : line->key;
}

std::optional<double> Lane::share_of(std::uint64_t key) const {
  const auto line = std::ranges::find(belt_.lines(), key, &BeltLine::key);
  if (line == belt_.lines().end() || line->width == 0) return std::nullopt;
  const F26 passed = travel_ - line->start - F26::from_px(style_.window.width / 2);
  return passed.to_double() / line->width;
}

void Lane::resume_at(std::optional<double> share) {
  if (share) {
    resume_share_ = share;
    resumed_at_.reset();
  }
  behind_ = resume_share_.has_value();
}

}  // namespace sharit

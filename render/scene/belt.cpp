#include "render/scene/belt.hpp"

#include <algorithm>
#include <utility>

namespace sharit {

void Belt::append(std::uint64_t key, std::shared_ptr<const LineImage> image, F26 travel,
                  int head_start, BeltSpace space) {
  BeltLine line;
  line.key = key;
  line.direction = image->line.base;
  line.width = image->box.width;
  if (!tail_) {
    line.start = travel - F26::from_px(head_start);
  } else {
    const bool turns = tail_direction_ != line.direction;
    // Where the direction turns, the last line has to leave the whole lane first.
    const F26 place =
        turns ? *tail_ + F26::from_px(lane_width_)
              : std::max(*tail_ + F26::from_px(gap_), last_start_ + F26::from_px(space.period));
    line.turn = turns ? space.turn : 0;
    line.start = std::max(place, travel) + F26::from_px(line.turn);
  }
  line.image = std::move(image);
  tail_ = line.tail();
  last_start_ = line.start;
  tail_direction_ = line.direction;
  lines_.push_back(std::move(line));
}

bool Belt::withdraw(std::uint64_t key) {
  const auto line = std::ranges::find(lines_, key, &BeltLine::key);
  if (line == lines_.end()) return false;
  line->withdrawn = true;
  return true;
}

std::vector<BeltLine> Belt::drop_gone(F26 travel) {
  std::vector<BeltLine> gone;
  while (!lines_.empty() && travel - lines_.front().tail() >= F26::from_px(lane_width_ + gap_)) {
    gone.push_back(std::move(lines_.front()));
    lines_.pop_front();
  }
  return gone;
}

bool Belt::wants_line(F26 travel, int ahead) const {
  return !tail_ || *tail_ - travel < F26::from_px(ahead);
}

F26 Belt::left_of(const BeltLine& line, F26 travel) const {
  const F26 entered = travel - line.start;
  if (line.direction == Direction::kRtl) return entered - F26::from_px(line.width);
  return F26::from_px(lane_width_) - entered;
}

F26 Belt::centre_of(const BeltGap& gap, F26 travel) const {
  const F26 entered = travel - gap.centre;
  return gap.direction == Direction::kRtl ? entered : F26::from_px(lane_width_) - entered;
}

bool Belt::visible(const BeltLine& line, F26 travel) const {
  return travel > line.start && travel - line.tail() < F26::from_px(lane_width_);
}

std::vector<BeltGap> Belt::gaps() const {
  std::vector<BeltGap> gaps;
  for (std::size_t i = 1; i < lines_.size(); ++i) {
    const BeltLine& before = lines_[i - 1];
    const BeltLine& next = lines_[i];
    if (before.direction != next.direction) continue;
    // Where the next line came late there is no gap to mark, and a mark must not pop up in sight.
    if (next.start - before.tail() != F26::from_px(gap_)) continue;
    gaps.push_back({before.direction, before.tail() + F26::from_px(gap_ / 2)});
  }
  return gaps;
}

double Belt::reads(Direction way, F26 travel) const {
  std::optional<Direction> now = tail_direction_;
  for (const BeltLine& line : lines_) {
    now = line.direction;
    if (line.turn == 0 || travel >= line.start) continue;
    const double left = (line.start - travel).to_double() / line.turn;
    const double done = 1.0 - std::min(left, 1.0);
    return line.direction == way ? done : 1.0 - done;
  }
  return now == way ? 1.0 : 0.0;
}

template <typename Counts>
const BeltLine* Belt::nearest(F26 travel, const Counts& counts) const {
  const F26 middle = F26::from_px(lane_width_ / 2);
  const BeltLine* nearest = nullptr;
  F26 best;
  for (const BeltLine& line : lines_) {
    if (line.withdrawn || !counts(line) || !visible(line, travel)) continue;
    const F26 left = left_of(line, travel);
    const F26 right = left + F26::from_px(line.width);
    const F26 away = std::max({left - middle, middle - right, F26{0}});
    if (nearest == nullptr || away < best) {
      nearest = &line;
      best = away;
    }
  }
  return nearest;
}

const BeltLine* Belt::reading(F26 travel) const {
  return nearest(travel, [](const BeltLine&) { return true; });
}

const BeltLine* Belt::reading(Direction way, F26 travel) const {
  const auto reads_so = [way](const BeltLine& line) { return line.direction == way; };
  if (const BeltLine* line = nearest(travel, reads_so)) return line;
  const auto coming = std::ranges::find_if(lines_, [&](const BeltLine& line) {
    return !line.withdrawn && line.direction == way && line.start >= travel;
  });
  return coming == lines_.end() ? nullptr : &*coming;
}

}  // namespace sharit

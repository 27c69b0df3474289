#include "render/scene/roll_belt.hpp"

#include <algorithm>
#include <utility>

namespace sharit {

void RollBelt::append(RollItem item, const Now& now, int head_start) {
  RollPlace place;
  if (!tail_) {
    place.start = now.travel - F26::from_px(head_start);
  } else {
    place.start = *tail_;
    for (const RollPlace& earlier : places_) {
      if (earlier.item.text != item.text) continue;
      place.start = std::max(place.start, earlier.tail() + F26::from_px(window_height_));
    }
    filled_ = filled_ || *tail_ >= now.travel;
    if (filled_ && !now.behind) place.start = std::max(place.start, now.travel);
    place.follows = place.start == *tail_;
  }
  // The first picture of all is simply there; what comes into it later does so calmly.
  place.appears = place.start < now.travel && now.refreshes > 0 && !now.behind;
  place.since = now.refreshes;
  place.item = std::move(item);
  tail_ = place.tail();
  places_.push_back(std::move(place));
}

bool RollBelt::withdraw(std::uint64_t key) {
  const auto place =
      std::ranges::find_if(places_, [key](const RollPlace& one) { return one.item.key == key; });
  if (place == places_.end()) return false;
  place->withdrawn = true;
  return true;
}

std::vector<RollPlace> RollBelt::drop_gone(F26 travel) {
  std::vector<RollPlace> gone;
  while (!places_.empty() && travel - places_.front().tail() >= F26::from_px(window_height_)) {
    gone.push_back(std::move(places_.front()));
    places_.pop_front();
  }
  return gone;
}

const RollPlace* RollBelt::reading(F26 travel) const {
  const F26 middle = F26::from_px(window_height_ / 2);
  const RollPlace* nearest = nullptr;
  F26 best;
  for (const RollPlace& place : places_) {
    if (place.withdrawn) continue;
    const F26 top = top_of(place, travel);
    const F26 bottom = top + F26::from_px(place.item.height);
    const F26 away = std::max({top - middle, middle - bottom, F26{0}});
    if (nearest == nullptr || away < best) {
      nearest = &place;
      best = away;
    }
  }
  return nearest;
}

}  // namespace sharit

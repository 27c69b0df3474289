#include "firmware/app/lane_plan.hpp"

#include <algorithm>
#include <optional>
#include <set>

namespace sharit {
namespace {

/// Whose the lanes are.
struct LanePlan {
  std::vector<std::optional<std::size_t>> lanes;  ///< One for each wish; none: it joins others.
  std::size_t count = 1;
};

LanePlan plan_lanes(std::span<const LaneWish> wishes) {
  std::set<int> numbers;  // Of the lanes, as the operator counts them.
  for (const LaneWish& wish : wishes) {
    if (wish.lane > 0) numbers.insert(wish.lane);
  }
  std::vector<int> taken;  // By wish; 0: none.
  int next = 1;
  for (const LaneWish& wish : wishes) {
    taken.push_back(wish.lane);
    if (wish.lane > 0 || numbers.size() >= kMostLanes) continue;
    while (numbers.contains(next)) ++next;
    numbers.insert(next);
    taken.back() = next;
  }
  LanePlan plan;
  plan.count = std::max<std::size_t>(1, numbers.size());
  for (const int number : taken) {
    const auto place = std::distance(numbers.begin(), numbers.find(number));
    plan.lanes.push_back(number == 0 ? std::nullopt
                                     : std::optional(static_cast<std::size_t>(place)));
  }
  return plan;
}

/// The lanes that mostly read `way`.
std::vector<std::size_t> reading(Direction way, const std::vector<std::vector<Headline>>& lanes) {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < lanes.size(); ++i) {
    const auto so = std::ranges::count(lanes[i], way, &Headline::direction);
    if (so > 0 && static_cast<std::size_t>(so) * 2 >= lanes[i].size()) out.push_back(i);
  }
  return out;
}

}  // namespace

std::vector<std::vector<Headline>> part_into_lanes(std::span<const LaneWish> wishes,
                                                   std::span<const Headline> headlines) {
  const LanePlan plan = plan_lanes(wishes);
  std::vector<std::vector<Headline>> lanes(plan.count);
  struct Guest {
    const Headline* headline;
    std::size_t source;
  };
  std::vector<Guest> guests;
  std::vector<const Headline*> notices;
  for (const Headline& headline : headlines) {
    if (headline.level == HeadlineLevel::kNotice) {
      notices.push_back(&headline);
      continue;
    }
    const auto wish = std::ranges::find(wishes, headline.source, &LaneWish::source);
    const auto index = static_cast<std::size_t>(wish - wishes.begin());
    if (wish != wishes.end() && plan.lanes[index]) {
      lanes[*plan.lanes[index]].push_back(headline);
    } else {
      guests.push_back({&headline, index});
    }
  }
  const std::vector<std::size_t> right_to_left = reading(Direction::kRtl, lanes);
  const std::vector<std::size_t> left_to_right = reading(Direction::kLtr, lanes);
  for (const Guest& guest : guests) {
    const auto& hosts =
        guest.headline->direction == Direction::kRtl ? right_to_left : left_to_right;
    const std::size_t lane = hosts.empty() ? plan.count - 1 : hosts[guest.source % hosts.size()];
    lanes[lane].push_back(*guest.headline);
  }
  for (std::size_t i = notices.size(); i-- > 0;)
    lanes.front().insert(lanes.front().begin(), *notices[i]);
  return lanes;
}

}  // namespace sharit

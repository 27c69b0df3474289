#include "firmware/playlist/rotation.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace sharit {
namespace {

/// A group smaller than this is not read twice with nothing between.
constexpr std::size_t kLeastOpeningGroup = 3;

std::vector<std::string> keys_of(const Playlist* playlist) {
  std::vector<std::string> out;
  std::unordered_map<std::string, int> times;
  if (playlist == nullptr) return out;
  for (const Headline& headline : playlist->entries) {
    std::string key = headline.source + '\n' + (headline.id.empty() ? headline.text : headline.id);
    const int earlier = times[key]++;
    if (earlier > 0) key += '\n' + std::to_string(earlier);
    out.push_back(std::move(key));
  }
  return out;
}

}  // namespace

void Rotation::adopt(PlaylistPtr playlist) {
  const std::unordered_set<std::string> known(keys_.begin(), keys_.end());
  playlist_ = std::move(playlist);
  keys_ = keys_of(playlist_.get());
  std::unordered_set<std::string> urgent;
  for (std::size_t i = 0; i < keys_.size(); ++i) {
    const std::string& key = keys_[i];
    const bool breaking = playlist_->entries[i].level == HeadlineLevel::kBreaking;
    if (breaking && (urgent_.contains(key) || !known.contains(key)) && !shown_.contains(key))
      urgent.insert(key);
    if (newcomers_left_ > 0 && admitted_.insert(key).second) --newcomers_left_;
  }
  urgent_ = std::move(urgent);
}

std::shared_ptr<const Headline> Rotation::next(Direction lane) {
  const auto choice = choose(lane);
  if (!choice) return nullptr;
  if (choice->opens_round) {
    admitted_ = {keys_.begin(), keys_.end()};
    newcomers_left_ = keys_.size();
    shown_.clear();
  }
  last_ = keys_[choice->index];
  admitted_.insert(last_);
  shown_.insert(last_);
  urgent_.erase(last_);
  return share(choice->index);
}

std::shared_ptr<const Headline> Rotation::peek(Direction lane) const {
  const auto choice = choose(lane);
  return choice ? share(choice->index) : nullptr;
}

std::size_t Rotation::position() const {
  const auto found = std::ranges::find(keys_, last_);
  return found == keys_.end() ? 0 : static_cast<std::size_t>(found - keys_.begin()) + 1;
}

template <typename Fits>
std::optional<std::size_t> Rotation::first_of(Direction lane, Fits fits) const {
  std::optional<std::size_t> other;
  for (std::size_t i = 0; i < keys_.size(); ++i) {
    if (!fits(keys_[i])) continue;
    if (playlist_->entries[i].direction == lane) return i;
    if (!other) other = i;
  }
  return other;
}

std::optional<Rotation::Choice> Rotation::choose(Direction lane) const {
  if (keys_.empty()) return std::nullopt;
  if (const auto urgent =
          first_of(lane, [&](const std::string& key) { return urgent_.contains(key); }))
    return Choice{*urgent, false};
  if (const auto unshown = first_of(lane, [&](const std::string& key) {
        return admitted_.contains(key) && !shown_.contains(key);
      }))
    return Choice{*unshown, false};
  return Choice{opening(lane), true};
}

std::size_t Rotation::opening(Direction lane) const {
  const auto group = static_cast<std::size_t>(std::ranges::count_if(
      playlist_->entries, [&](const Headline& headline) { return headline.direction == lane; }));
  const Direction other = lane == Direction::kRtl ? Direction::kLtr : Direction::kRtl;
  const bool just_closed = std::ranges::find(keys_, last_) != keys_.end();
  const Direction first = just_closed && group < kLeastOpeningGroup ? other : lane;
  const auto fresh = first_of(first, [&](const std::string& key) { return key != last_; });
  return fresh.value_or(0);
}

std::shared_ptr<const Headline> Rotation::share(std::size_t index) const {
  return {playlist_, &playlist_->entries[index]};
}

}  // namespace sharit

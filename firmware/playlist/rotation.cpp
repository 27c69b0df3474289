#include "firmware/playlist/rotation.hpp"

#include <algorithm>
#include <functional>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace sharit {
namespace {

/// A group smaller than this is not read twice with nothing between.
constexpr std::size_t kLeastOpeningGroup = 3;

/// Another number from two: the fractional part of the golden ratio, as in hash tables.
std::uint64_t mixed(std::uint64_t one, std::uint64_t other) {
  return (one ^ other >> 32) * 0x9E3779B97F4A7C15U + other;
}

}  // namespace

Rotation::Key Rotation::key_of(const Headline& headline) {
  const std::hash<std::string_view> hash;
  return mixed(hash(headline.source), hash(headline.id.empty() ? headline.text : headline.id));
}

void Rotation::adopt(PlaylistPtr playlist) {
  const std::unordered_set<Key> known(keys_.begin(), keys_.end());
  playlist_ = std::move(playlist);
  take_keys();
  std::unordered_set<Key> urgent;
  for (std::size_t i = 0; i < keys_.size(); ++i) {
    const Key key = keys_[i];
    const bool breaking = playlist_->entries[i].level == HeadlineLevel::kBreaking;
    if (breaking && (urgent_.contains(key) || !known.contains(key)) && !shown_.contains(key))
      urgent.insert(key);
    if (newcomers_left_ > 0 && admitted_.insert(key).second) --newcomers_left_;
  }
  urgent_ = std::move(urgent);
}

void Rotation::take_keys() {
  keys_.clear();
  places_.clear();
  std::unordered_map<Key, Place> seen;
  if (playlist_ == nullptr) return;
  for (const Headline& headline : playlist_->entries) {
    Key key = key_of(headline);
    Place& place = seen.try_emplace(key, Place{seen.size() + 1, 0}).first->second;
    places_.push_back(place.number);
    if (place.times++ > 0) key = mixed(key, static_cast<std::uint64_t>(place.times));
    keys_.push_back(key);
  }
  size_ = seen.size();
}

std::shared_ptr<const Headline> Rotation::next(Direction lane) {
  const auto choice = choose(lane);
  if (!choice) return nullptr;
  if (choice->opens_round) {
    admitted_ = {keys_.begin(), keys_.end()};
    newcomers_left_ = keys_.size();
    shown_.clear();
  }
  const Key key = keys_[choice->index];
  last_ = key_of(playlist_->entries[choice->index]);
  admitted_.insert(key);
  shown_.insert(key);
  urgent_.erase(key);
  return std::make_shared<const Headline>(playlist_->entries[choice->index]);
}

std::shared_ptr<const Headline> Rotation::peek(Direction lane) const {
  const auto choice = choose(lane);
  return choice ? std::make_shared<const Headline>(playlist_->entries[choice->index]) : nullptr;
}

std::size_t Rotation::position() const {
  if (!last_) return 0;
  const auto found = std::ranges::find(keys_, *last_);  // The first of its twins.
  return found == keys_.end() ? 0 : places_[static_cast<std::size_t>(found - keys_.begin())];
}

bool Rotation::was_last(std::size_t index) const {
  return key_of(playlist_->entries[index]) == last_;
}

template <typename Fits>
std::optional<std::size_t> Rotation::first_of(Direction lane, Fits fits) const {
  std::optional<std::size_t> other;
  for (std::size_t i = 0; i < keys_.size(); ++i) {
    if (!fits(i)) continue;
    if (playlist_->entries[i].direction == lane) return i;
    if (!other) other = i;
  }
  return other;
}

std::optional<Rotation::Choice> Rotation::choose(Direction lane) const {
  if (keys_.empty()) return std::nullopt;
  if (const auto urgent = first_of(lane, [&](std::size_t i) { return urgent_.contains(keys_[i]); }))
    return Choice{*urgent, false};
  if (const auto unshown = first_of(lane, [&](std::size_t i) {
        return admitted_.contains(keys_[i]) && !shown_.contains(keys_[i]) && !was_last(i);
      }))
    return Choice{*unshown, false};
  return Choice{opening(lane), true};
}

std::size_t Rotation::opening(Direction lane) const {
  const auto group = static_cast<std::size_t>(std::ranges::count_if(
      playlist_->entries, [&](const Headline& headline) { return headline.direction == lane; }));
  const Direction other = lane == Direction::kRtl ? Direction::kLtr : Direction::kRtl;
  const bool just_closed = last_ && std::ranges::find(keys_, *last_) != keys_.end();
  const Direction first = just_closed && group < kLeastOpeningGroup ? other : lane;
  const auto fresh = first_of(first, [&](std::size_t i) { return !was_last(i); });
  return fresh.value_or(0);
}

}  // namespace sharit

#include "firmware/app/headline_stream.hpp"

#include <algorithm>
#include <utility>

namespace sharit {
namespace {

/// Headlines kept by key after they have left the screen: a label may still fade.
constexpr std::size_t kRemembered = 64;

/// So that the lobby never sees an empty screen.
ShownHeadline venue_name(const House& house) {
  auto name = std::make_shared<Headline>();
  name->text = house.settings.screen.title.empty() ? "شريط" : house.settings.screen.title;
  name->language = house.settings.screen.language;
  name->direction = headline_direction(name->text, {});
  return {0, std::move(name), 0, 0};
}

}  // namespace

void HeadlineStream::adopt(PlaylistPtr playlist) {
  if (playlist == playlist_) return;
  playlist_ = playlist;
  rotation_.adopt(std::move(playlist));
}

ShownHeadline HeadlineStream::next(Direction lane, std::size_t empty_in_a_row, const House& house,
                                   const Witness& witness) {
  // Headlines of which none has ink (a font is missing, nothing but controls) are nothing to tell.
  const std::size_t size = rotation_.size();
  const bool inkless = empty_in_a_row > 0 && empty_in_a_row % (size + 1) == size;
  if (inkless) return venue_name(house);
  auto next = rotation_.next(lane);
  if (next == nullptr) return venue_name(house);
  if (witness) witness(*next, *playlist_);
  return {0, std::move(next), rotation_.position(), size};
}

void HeadlineStream::note(ShownHeadline shown) {
  shown_.push_back(std::move(shown));
  if (shown_.size() > kRemembered) shown_.pop_front();
}

const ShownHeadline* HeadlineStream::find(std::uint64_t key) const {
  const auto found = std::ranges::find(shown_, key, &ShownHeadline::key);
  return found == shown_.end() ? nullptr : &*found;
}

std::uint64_t HeadlineStream::key_after(std::uint64_t key) const {
  if (key == 0) return 0;
  const auto later =
      std::ranges::find_if(shown_, [key](const ShownHeadline& shown) { return shown.key > key; });
  return later == shown_.end() ? 0 : later->key;
}

std::shared_ptr<const Headline> HeadlineStream::after(std::uint64_t key, Direction lane) const {
  if (rotation_.size() < 2) return nullptr;
  const ShownHeadline* later = find(key_after(key));
  return later != nullptr ? later->headline : rotation_.peek(lane);
}

std::vector<std::uint64_t> HeadlineStream::forget(const Withdrawn& withdrawn) {
  std::vector<std::uint64_t> keys;
  std::erase_if(shown_, [&](const ShownHeadline& shown) {
    if (!withdrawn.holds(*shown.headline)) return false;
    keys.push_back(shown.key);
    return true;
  });
  return keys;
}

std::deque<ShownHeadline> HeadlineStream::take_from(std::uint64_t key) {
  const auto first = std::ranges::find(shown_, key, &ShownHeadline::key);
  std::deque<ShownHeadline> taken(first, shown_.end());
  shown_.clear();
  return taken;
}

}  // namespace sharit

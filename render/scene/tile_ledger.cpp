#include "render/scene/tile_ledger.hpp"

#include <utility>

namespace sharit {

void TileLedger::want(const std::shared_ptr<const LineImage>& image, int index) {
  if (states_.emplace(image->tile_id(index).value, State::kOrdered).second) {
    workshop_.order_tile(image, index);
  }
}

ImageId TileLedger::want(const PictureOrder& order) {
  const ImageId id = workshop_.order_picture(order);
  expect(id);
  return id;
}

bool TileLedger::receive(Tile& tile) {
  const auto found = states_.find(tile.id.value);
  if (found == states_.end()) return false;  // Another's, or let go while it was being made.
  found->second = State::kWaiting;
  waiting_.push_back(std::move(tile));
  return true;
}

void TileLedger::let_go(ImageId id) {
  const auto found = states_.find(id.value);
  if (found == states_.end()) return;
  if (found->second == State::kUploaded) releases_.push_back(id);
  if (found->second == State::kWaiting) {
    std::erase_if(waiting_, [id](const Tile& tile) { return tile.id == id; });
  }
  states_.erase(found);
}

void TileLedger::let_go(const LineImage& image) {
  for (int i = 0; i < image.tile_count(); ++i) let_go(image.tile_id(i));
}

bool TileLedger::ready(ImageId id) const {
  const auto found = states_.find(id.value);
  return found != states_.end() && found->second == State::kUploaded;
}

std::vector<Tile> TileLedger::take_uploads(std::size_t most) {
  std::vector<Tile> uploads;
  while (!waiting_.empty() && uploads.size() < most) {
    states_[waiting_.front().id.value] = State::kUploaded;
    uploads.push_back(std::move(waiting_.front()));
    waiting_.pop_front();
  }
  return uploads;
}

std::vector<ImageId> TileLedger::abandon() {
  std::vector<ImageId> images = take_releases();
  for (const auto& [id, state] : states_) {
    if (state == State::kUploaded) images.push_back(ImageId{id});
  }
  states_.clear();
  waiting_.clear();
  return images;
}

std::vector<ImageId> TileLedger::take_releases() {
  return std::exchange(releases_, {});
}

}  // namespace sharit

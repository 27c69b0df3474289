#include "render/screen/flat_cache.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "render/screen/pixel_rows.hpp"

namespace sharit {
namespace {

std::vector<std::uint32_t> flatten(const PaintItem& item, const StoredTile& tile,
                                   std::span<const std::uint32_t> ground) {
  const auto width = static_cast<std::size_t>(tile.size.width);
  const int first_row = item.rect.y - item.origin_y;
  std::vector<std::uint32_t> pixels(width * ground.size());
  std::vector<std::uint32_t> room;
  for (std::size_t row = 0; row < ground.size(); ++row) {
    std::uint32_t* out = pixels.data() + row * width;
    const std::uint32_t* source =
        tile.words(first_row + static_cast<int>(row), 0, tile.size.width, room);
    fill_row(out, tile.size.width, ground[row]);
    if (item.opacity == 255) {
      over_row(out, source, tile.size.width);
    } else {
      over_row_scaled(out, source, tile.size.width, item.opacity);
    }
  }
  return pixels;
}

}  // namespace

void FlatCache::begin(std::span<const PaintItem> list) {
  ++draw_;
  if (images_.empty()) return;
  for (const PaintItem& item : list) {
    const auto found = images_.find(item.image.value);
    if (found != images_.end()) found->second.listed = draw_;
  }
  std::erase_if(images_, [this](const auto& one) { return one.second.listed != draw_; });
}

FlatImage FlatCache::find(const PaintItem& item, const StoredTile& tile,
                          std::span<const std::uint32_t> ground) {
  const int first_row = item.rect.y - item.origin_y;
  Image& image = images_[item.image.value];
  image.listed = draw_;
  for (Entry& entry : image.entries) {
    if (entry.version != tile.version || entry.first_row != first_row ||
        entry.opacity != item.opacity || !std::ranges::equal(entry.ground, ground)) {
      continue;
    }
    entry.used = draw_;
    if (entry.pixels.empty()) entry.pixels = flatten(item, tile, ground);
    return {entry.pixels.data(), entry.ground.data()};
  }
  Entry fresh{tile.version, first_row, item.opacity, draw_, {ground.begin(), ground.end()}, {}};
  if (image.entries.size() < kGrounds) {
    image.entries.push_back(std::move(fresh));
    return {};
  }
  // What this draw has met already is about to be copied from: only older entries may go.
  const auto oldest = std::ranges::min_element(image.entries, {}, &Entry::used);
  if (oldest->used != draw_) *oldest = std::move(fresh);
  return {};
}

}  // namespace sharit

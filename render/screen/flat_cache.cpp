#include "render/screen/flat_cache.hpp"

#include <algorithm>
#include <cstddef>

#include "render/screen/pixel_rows.hpp"

namespace sharit {
namespace {

std::vector<std::uint32_t> flatten(const PaintItem& item, const StoredTile& tile,
                                   std::span<const std::uint32_t> ground) {
  const auto width = static_cast<std::size_t>(tile.size.width);
  const auto first_row = static_cast<std::size_t>(item.rect.y - item.origin_y);
  std::vector<std::uint32_t> pixels(width * ground.size());
  for (std::size_t row = 0; row < ground.size(); ++row) {
    std::uint32_t* out = pixels.data() + row * width;
    const std::uint32_t* source = tile.argb.data() + (first_row + row) * width;
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

const std::uint32_t* FlatCache::find(const PaintItem& item, const StoredTile& tile,
                                     std::span<const std::uint32_t> ground) {
  const int first_row = item.rect.y - item.origin_y;
  Entry& entry = entries_[item.image.value];
  if (entry.version == tile.version && entry.first_row == first_row &&
      entry.opacity == item.opacity && std::ranges::equal(entry.ground, ground)) {
    if (entry.pixels.empty()) entry.pixels = flatten(item, tile, ground);
    return entry.pixels.data();
  }
  entry = Entry{tile.version, first_row, item.opacity, {ground.begin(), ground.end()}, {}, false};
  return nullptr;
}

void FlatCache::keep_only(std::span<const PaintItem> list) {
  if (entries_.empty()) return;
  for (const PaintItem& item : list) {
    const auto found = entries_.find(item.image.value);
    if (found != entries_.end()) found->second.kept = true;
  }
  std::erase_if(entries_, [](const auto& one) { return !one.second.kept; });
  for (auto& [image, entry] : entries_) entry.kept = false;
}

}  // namespace sharit

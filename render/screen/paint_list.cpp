#include "render/screen/paint_list.hpp"

#include <algorithm>
#include <variant>

namespace sharit {
namespace {

PaintItem settle(const Fill& fill, const TileStore&, const RectPx& target) {
  PaintItem item;
  if (fill.colour.alpha == 0) return item;
  item.kind = PaintItem::Kind::kFill;
  item.rect = intersection(fill.rect, target);
  item.colour = fill.colour;
  return item;
}

PaintItem settle(const Sprite& sprite, const TileStore& store, const RectPx& target) {
  PaintItem item;
  if (sprite.opacity == 0) return item;
  const StoredTile* tile = store.find(sprite.image);
  if (tile == nullptr) return item;
  item.kind = PaintItem::Kind::kSprite;
  // Far outside any screen it does not matter where exactly; an int must not overflow.
  constexpr std::int64_t kFar = 1 << 28;
  item.origin_x = static_cast<int>(std::clamp(sprite.x.round_px(), -kFar, kFar));
  item.origin_y = sprite.y;
  const int height = std::min(sprite.size.height, tile->ink_bottom) - tile->ink_top;
  const RectPx inked{item.origin_x, item.origin_y + tile->ink_top,
                     std::min(sprite.size.width, tile->size.width), height};
  item.rect = intersection(intersection(inked, sprite.clip), target);
  item.image = sprite.image;
  item.version = tile->version;
  item.opacity = sprite.opacity;
  return item;
}

PaintItem settle(const BackdropFade& fade, const TileStore&, const RectPx& target) {
  PaintItem item;
  if (fade.left_alpha == 0 && fade.right_alpha == 0) return item;
  item.kind = PaintItem::Kind::kFade;
  item.rect = intersection(fade.rect, target);
  item.origin_x = fade.rect.x;
  item.fade_width = fade.rect.width;
  item.left_alpha = fade.left_alpha;
  item.right_alpha = fade.right_alpha;
  return item;
}

}  // namespace

std::vector<PaintItem> paint_list(const Frame& frame, const TileStore& store, SizePx target) {
  const RectPx bounds{0, 0, target.width, target.height};
  std::vector<PaintItem> list;
  list.reserve(frame.items.size());
  for (const DrawItem& draw : frame.items) {
    const PaintItem item =
        std::visit([&](const auto& one) { return settle(one, store, bounds); }, draw);
    if (!item.rect.empty()) list.push_back(item);
  }
  return list;
}

}  // namespace sharit

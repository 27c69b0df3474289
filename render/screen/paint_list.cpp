#include "render/screen/paint_list.hpp"

#include <algorithm>
#include <variant>

#include "render/screen/gradient.hpp"

namespace sharit {
namespace {

void settle(const Fill& fill, const TileStore&, const RectPx& target,
            std::vector<PaintItem>& list) {
  PaintItem item;
  item.kind = PaintItem::Kind::kFill;
  item.rect = intersection(fill.rect, target);
  item.colour = fill.colour;
  if (fill.colour.alpha != 0 && !item.rect.empty()) list.push_back(item);
}

void settle(const Gradient& gradient, const TileStore&, const RectPx& target,
            std::vector<PaintItem>& list) {
  PaintItem item;
  item.kind = PaintItem::Kind::kGradient;
  item.rect = intersection(gradient.rect, target);
  item.colour = gradient.top;
  item.bottom = gradient.bottom;
  item.span_top = gradient.rect.y;
  item.span = gradient.rect.height;
  const bool clear = gradient.top.alpha == 0 && gradient.bottom.alpha == 0;
  if (!clear && !item.rect.empty()) list.push_back(item);
}

void settle(const Sprite& sprite, const TileStore& store, const RectPx& target,
            std::vector<PaintItem>& list) {
  if (sprite.opacity == 0) return;
  const StoredTile* tile = store.find(sprite.image);
  if (tile == nullptr) return;
  PaintItem item;
  item.kind = PaintItem::Kind::kSprite;
  // Far outside any screen it does not matter where exactly; an int must not overflow.
  constexpr std::int64_t kFar = 1 << 28;
  item.origin_x = static_cast<int>(std::clamp(sprite.x.ceil_px(), -kFar, kFar));
  item.origin_y = static_cast<int>(std::clamp(sprite.y.ceil_px(), -kFar, kFar));
  item.left = static_cast<int>(-sprite.x.value & 63);
  item.up = static_cast<int>(-sprite.y.value & 63);
  item.image = sprite.image;
  item.version = tile->version;
  item.opacity = sprite.opacity;
  // Between rows the first one with ink reaches into the one above it.
  const int top = std::max(0, tile->ink_top - (item.up != 0 ? 1 : 0));
  const int height = std::min(sprite.size.height, tile->ink_bottom) - top;
  const RectPx inked = intersection(
      {item.origin_x, item.origin_y + top, std::min(sprite.size.width, tile->size.width), height},
      target);
  for (const SoftPart& part : SoftParts(sprite.clip, sprite.soft)) {
    item.rect = intersection(inked, part.rect);
    item.columns = part.columns;
    item.rows = part.rows;
    if (!item.rect.empty()) list.push_back(item);
  }
}

}  // namespace

Colour PaintItem::colour_at(int y) const {
  if (kind != Kind::kGradient) return colour;
  const auto at = [&](std::uint8_t first, std::uint8_t last) {
    return ramp_at(first, last, y - span_top, span);
  };
  return {at(colour.red, bottom.red), at(colour.green, bottom.green), at(colour.blue, bottom.blue),
          at(colour.alpha, bottom.alpha)};
}

void paint_list(const Frame& frame, const TileStore& store, SizePx target,
                std::vector<PaintItem>& list) {
  const RectPx bounds{0, 0, target.width, target.height};
  list.clear();
  for (const DrawItem& draw : frame.items) {
    std::visit([&](const auto& one) { settle(one, store, bounds, list); }, draw);
  }
}

}  // namespace sharit

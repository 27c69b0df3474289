#include "render/screen/compositor.hpp"

#include <algorithm>
#include <cstddef>
#include <cstring>

#include "render/screen/damage.hpp"
#include "render/screen/gradient.hpp"
#include "render/screen/pixel_rows.hpp"

namespace sharit {
namespace {

bool meet(const RectPx& a, const RectPx& b) {
  return !intersection(a, b).empty();
}

}  // namespace

bool Compositor::same_ground(const Frame& frame, const PixelView& target) const {
  return drawn_ && backdrop_ == frame.backdrop && frame_height_ == frame.size.height &&
         target_.pixels == target.pixels && target_.size == target.size &&
         target_.stride == target.stride;
}

std::span<const RectPx> Compositor::draw(const Frame& frame, const PixelView& target) {
  paint_list(frame, store_, target.size, next_);
  if (same_ground(frame, target)) {
    damage_ = damage_between(list_, next_);
    list_.swap(next_);
    if (damage_.empty()) return damage_;
  } else {
    damage_.assign(1, RectPx{0, 0, target.size.width, target.size.height});
    list_.swap(next_);
    drawn_ = true;
    backdrop_ = frame.backdrop;
    frame_height_ = frame.size.height;
    target_ = target;
    rows_.resize(static_cast<std::size_t>(std::max(0, target.size.height)));
    for (std::size_t y = 0; y < rows_.size(); ++y) {
      rows_[y] = opaque_word(backdrop_row(backdrop_, static_cast<int>(y), frame_height_));
    }
    picture_ = {};
    if (backdrop_.picture != nullptr) {
      const SizePx size = backdrop_.picture->size;
      picture_ = intersection({0, 0, size.width, size.height}, damage_.front());
    }
  }
  flats_.begin(list_);
  prepare_layers(damage_);
  for (const RectPx& rect : damage_) draw_damage(rect, target);
  return damage_;
}

bool Compositor::find_ground(std::size_t index) {
  const RectPx& area = list_[index].rect;
  if (meet(picture_, area)) return false;
  ground_.assign(rows_.begin() + area.y, rows_.begin() + area.bottom());
  for (std::size_t below = 0; below < index; ++below) {
    const PaintItem& item = list_[below];
    if (!meet(item.rect, area)) continue;
    if (item.kind == PaintItem::Kind::kSprite) return false;
    if (item.rect.x > area.x || item.rect.right() < area.right()) return false;
    const int end = std::min(item.rect.bottom(), area.bottom());
    for (int y = std::max(item.rect.y, area.y); y < end; ++y) {
      blend_row(&ground_[static_cast<std::size_t>(y - area.y)], 1, item.colour_at(y));
    }
  }
  return true;
}

void Compositor::prepare_layers(std::span<const RectPx> damage) {
  layers_.assign(list_.size(), Layer{});
  for (std::size_t i = 0; i < list_.size(); ++i) {
    const PaintItem& item = list_[i];
    Layer& layer = layers_[i];
    layer.item = &item;
    layer.opaque = item.opaque_colour();
    if (item.kind != PaintItem::Kind::kSprite) continue;
    layer.tile = store_.find(item.image);
    if (std::ranges::none_of(damage, [&](const RectPx& rect) { return meet(rect, item.rect); })) {
      continue;
    }
    if (!item.between_pixels() && find_ground(i)) {
      layer.flat = flats_.find(item, *layer.tile, ground_);
    }
    layer.opaque = layer.flat.pixels != nullptr;
  }
}

void Compositor::draw_damage(const RectPx& damage, const PixelView& target) {
  // Between two edges every item covers either all rows or none.
  edges_.assign({damage.y, damage.bottom()});
  for (const PaintItem& item : list_) {
    if (!meet(item.rect, damage)) continue;
    edges_.push_back(std::max(item.rect.y, damage.y));
    edges_.push_back(std::min(item.rect.bottom(), damage.bottom()));
  }
  std::ranges::sort(edges_);
  for (std::size_t i = 0; i + 1 < edges_.size(); ++i) {
    if (edges_[i] == edges_[i + 1]) continue;
    draw_band({damage.x, edges_[i], damage.width, edges_[i + 1] - edges_[i]}, target);
  }
}

/// What nothing opaque from layer `first_above` of `active_` on hides of a stretch, into `spans_`.
void Compositor::find_visible(Span whole, std::size_t first_above) {
  spans_.assign(1, whole);
  for (std::size_t above = first_above; above < active_.size(); ++above) {
    if (!active_[above]->opaque) continue;
    const RectPx& cut = active_[above]->item->rect;
    for (std::size_t i = spans_.size(); i-- > 0;) {
      Span& span = spans_[i];
      if (cut.right() <= span.left || cut.x >= span.right) continue;
      const Span rest{cut.right(), span.right};
      span.right = std::max(span.left, cut.x);
      if (rest.left < rest.right) spans_.push_back(rest);
    }
    std::erase_if(spans_, [](const Span& span) { return span.left >= span.right; });
  }
}

void Compositor::draw_band(const RectPx& band, const PixelView& target) {
  active_.clear();
  for (const Layer& layer : layers_) {
    if (meet(layer.item->rect, band)) active_.push_back(&layer);
  }
  find_visible({band.x, band.right()}, 0);
  for (const Span& span : spans_) {
    draw_ground({span.left, band.y, span.right - span.left, band.height}, target);
  }
  for (std::size_t i = 0; i < active_.size(); ++i) {
    const RectPx area = intersection(active_[i]->item->rect, band);
    find_visible({area.x, area.right()}, i + 1);
    for (const Span& span : spans_) {
      draw_layer(*active_[i], {span.left, area.y, span.right - span.left, area.height}, target);
    }
  }
}

void Compositor::draw_ground(const RectPx& area, const PixelView& target) const {
  for (int y = area.y; y < area.bottom(); ++y) {
    int left = area.x;
    if (y < picture_.bottom() && left < picture_.right()) {
      const int end = std::min(area.right(), picture_.right());
      std::memcpy(target.at(left, y), backdrop_.picture->row(y) + left,
                  static_cast<std::size_t>(end - left) * sizeof(std::uint32_t));
      left = end;
    }
    fill_row(target.at(left, y), area.right() - left, rows_[static_cast<std::size_t>(y)]);
  }
}

void Compositor::draw_layer(const Layer& layer, const RectPx& area, const PixelView& target) {
  const PaintItem& item = *layer.item;
  if (item.kind == PaintItem::Kind::kSprite) {
    if (layer.flat.pixels == nullptr) {
      sprites_.paint(item, *layer.tile, area, target);
    } else if (item.soft()) {
      sprites_.paint_edge(item, *layer.tile, layer.flat, area, target);
    } else {
      copy_flat(layer, area, target);
    }
    return;
  }
  for (int y = area.y; y < area.bottom(); ++y) {
    std::uint32_t* out = target.at(area.x, y);
    if (layer.opaque) {
      fill_row(out, area.width, opaque_word(item.colour_at(y)));
    } else {
      blend_row(out, area.width, item.colour_at(y));
    }
  }
}

void Compositor::copy_flat(const Layer& layer, const RectPx& area, const PixelView& target) {
  const PaintItem& item = *layer.item;
  const std::ptrdiff_t pitch = layer.tile->size.width;
  const std::uint32_t* from =
      layer.flat.pixels + (area.y - item.rect.y) * pitch + (area.x - item.origin_x);
  const auto bytes = static_cast<std::size_t>(area.width) * sizeof(std::uint32_t);
  for (int y = area.y; y < area.bottom(); ++y, from += pitch) {
    std::memcpy(target.at(area.x, y), from, bytes);
  }
}

}  // namespace sharit

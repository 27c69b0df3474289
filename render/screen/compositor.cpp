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

struct Span {
  int left = 0;
  int right = 0;
};

/// Takes [cut.left, cut.right) out of every span.
void subtract(std::vector<Span>& spans, Span cut) {
  for (std::size_t i = spans.size(); i-- > 0;) {
    Span& span = spans[i];
    if (cut.right <= span.left || cut.left >= span.right) continue;
    const Span rest{cut.right, span.right};
    span.right = std::max(span.left, cut.left);
    if (rest.left < rest.right) spans.push_back(rest);
  }
  std::erase_if(spans, [](const Span& span) { return span.left >= span.right; });
}

}  // namespace

bool Compositor::same_ground(const Frame& frame, const PixelView& target) const {
  return drawn_ && backdrop_ == frame.backdrop && frame_height_ == frame.size.height &&
         target_.pixels == target.pixels && target_.size == target.size &&
         target_.stride == target.stride;
}

std::span<const RectPx> Compositor::draw(const Frame& frame, const PixelView& target) {
  std::vector<PaintItem> list = paint_list(frame, store_, target.size);
  if (same_ground(frame, target)) {
    damage_ = damage_between(list_, list);
    list_ = std::move(list);
    if (damage_.empty()) return damage_;
  } else {
    damage_.assign(1, RectPx{0, 0, target.size.width, target.size.height});
    list_ = std::move(list);
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

bool Compositor::ground_of(std::size_t index, std::vector<std::uint32_t>& ground) const {
  const RectPx& area = list_[index].rect;
  if (meet(picture_, area)) return false;
  ground.assign(rows_.begin() + area.y, rows_.begin() + area.bottom());
  for (std::size_t below = 0; below < index; ++below) {
    const PaintItem& item = list_[below];
    if (!meet(item.rect, area)) continue;
    if (item.kind == PaintItem::Kind::kSprite) return false;
    if (item.rect.x > area.x || item.rect.right() < area.right()) return false;
    const int end = std::min(item.rect.bottom(), area.bottom());
    for (int y = std::max(item.rect.y, area.y); y < end; ++y) {
      blend_row(&ground[static_cast<std::size_t>(y - area.y)], 1, item.colour_at(y));
    }
  }
  return true;
}

void Compositor::prepare_layers(std::span<const RectPx> damage) {
  layers_.assign(list_.size(), Layer{});
  std::vector<std::uint32_t> ground;
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
    if (!item.between_pixels() && ground_of(i, ground))
      layer.flat = flats_.find(item, *layer.tile, ground);
    layer.opaque = layer.flat.pixels != nullptr;
  }
}

void Compositor::draw_damage(const RectPx& damage, const PixelView& target) {
  // Between two edges every item covers either all rows or none.
  std::vector<int> edges{damage.y, damage.bottom()};
  for (const PaintItem& item : list_) {
    if (!meet(item.rect, damage)) continue;
    edges.push_back(std::max(item.rect.y, damage.y));
    edges.push_back(std::min(item.rect.bottom(), damage.bottom()));
  }
  std::ranges::sort(edges);
  for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
    if (edges[i] == edges[i + 1]) continue;
    draw_band({damage.x, edges[i], damage.width, edges[i + 1] - edges[i]}, target);
  }
}

void Compositor::draw_band(const RectPx& band, const PixelView& target) {
  std::vector<const Layer*> active;
  for (const Layer& layer : layers_) {
    if (meet(layer.item->rect, band)) active.push_back(&layer);
  }
  std::vector<Span> spans;
  // What nothing opaque above `first_above` hides of [left, right).
  const auto visible = [&](Span whole, std::size_t first_above) {
    spans.assign(1, whole);
    for (std::size_t i = first_above; i < active.size(); ++i) {
      const RectPx& rect = active[i]->item->rect;
      if (active[i]->opaque) subtract(spans, {rect.x, rect.right()});
    }
  };
  visible({band.x, band.right()}, 0);
  for (const Span& span : spans) {
    draw_ground({span.left, band.y, span.right - span.left, band.height}, target);
  }
  for (std::size_t i = 0; i < active.size(); ++i) {
    const RectPx area = intersection(active[i]->item->rect, band);
    visible({area.x, area.right()}, i + 1);
    for (const Span& span : spans) {
      draw_layer(*active[i], {span.left, area.y, span.right - span.left, area.height}, target);
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

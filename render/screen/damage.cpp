#include "render/screen/damage.hpp"

#include <algorithm>
#include <cstddef>

namespace sharit {
namespace {

/// How far to look for the partner of an item when the lists have slipped against each other.
constexpr std::size_t kReach = 24;

struct Slip {
  std::size_t before = 1;
  std::size_t now = 1;
};

/// The fewest items to pass over in either list until two equal ones meet.
Slip resynchronise(std::span<const PaintItem> before, std::span<const PaintItem> now) {
  for (std::size_t distance = 1; distance <= kReach; ++distance) {
    if (distance < before.size() && distance < now.size() && before[distance] == now[distance]) {
      return {distance, distance};
    }
    for (std::size_t k = 0; k < distance; ++k) {
      if (distance < before.size() && k < now.size() && before[distance] == now[k]) {
        return {distance, k};
      }
      if (distance < now.size() && k < before.size() && before[k] == now[distance]) {
        return {k, distance};
      }
    }
  }
  return {};
}

std::vector<RectPx> unmatched(std::span<const PaintItem> before, std::span<const PaintItem> now) {
  std::vector<RectPx> rects;
  const auto take = [&rects](std::span<const PaintItem>& from, std::size_t count) {
    count = std::min(count, from.size());
    for (const PaintItem& item : from.first(count)) rects.push_back(item.rect);
    from = from.subspan(count);
  };
  while (!before.empty() || !now.empty()) {
    if (!before.empty() && !now.empty() && before.front() == now.front()) {
      before = before.subspan(1);
      now = now.subspan(1);
      continue;
    }
    const Slip slip = resynchronise(before, now);
    take(before, slip.before);
    take(now, slip.now);
  }
  return rects;
}

}  // namespace

std::vector<RectPx> damage_between(std::span<const PaintItem> before,
                                   std::span<const PaintItem> now) {
  const std::vector<RectPx> rects = unmatched(before, now);
  std::vector<int> edges;
  for (const RectPx& rect : rects) {
    edges.push_back(rect.y);
    edges.push_back(rect.bottom());
  }
  std::ranges::sort(edges);
  const auto repeated = std::ranges::unique(edges);
  edges.erase(repeated.begin(), repeated.end());

  std::vector<RectPx> bands;
  for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
    const int top = edges[i];
    const int bottom = edges[i + 1];
    int left = 0;
    int right = 0;
    for (const RectPx& rect : rects) {
      if (rect.y > top || rect.bottom() < bottom) continue;
      left = left == right ? rect.x : std::min(left, rect.x);
      right = std::max(right, rect.right());
    }
    if (left == right) continue;
    if (!bands.empty() && bands.back().bottom() == top && bands.back().x == left &&
        bands.back().right() == right) {
      bands.back().height += bottom - top;
    } else {
      bands.push_back({left, top, right - left, bottom - top});
    }
  }
  return bands;
}

}  // namespace sharit

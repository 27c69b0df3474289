#pragma once

#include <compare>

namespace sharit {

/// A size in whole pixels.
struct SizePx {
  int width = 0;
  int height = 0;
  friend constexpr bool operator==(const SizePx&, const SizePx&) = default;
};

/// A rectangle in whole pixels, y down; `x`, `y` is its top left corner.
struct RectPx {
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;

  [[nodiscard]] constexpr int right() const { return x + width; }
  [[nodiscard]] constexpr int bottom() const { return y + height; }
  [[nodiscard]] constexpr bool empty() const { return width <= 0 || height <= 0; }
  friend constexpr bool operator==(const RectPx&, const RectPx&) = default;
};

/// The common part of two rectangles; empty where they do not meet.
[[nodiscard]] constexpr RectPx intersection(const RectPx& a, const RectPx& b) {
  const int left = a.x > b.x ? a.x : b.x;
  const int top = a.y > b.y ? a.y : b.y;
  const int right = a.right() < b.right() ? a.right() : b.right();
  const int bottom = a.bottom() < b.bottom() ? a.bottom() : b.bottom();
  if (right <= left || bottom <= top) return RectPx{left, top, 0, 0};
  return RectPx{left, top, right - left, bottom - top};
}

}  // namespace sharit

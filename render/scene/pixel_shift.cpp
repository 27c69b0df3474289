#include "render/scene/pixel_shift.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <type_traits>
#include <variant>

#include "render/scene/rounded.hpp"

namespace sharit {
namespace {

/// Of the screen's shorter side.
constexpr double kReach = 0.003;
constexpr double kCatchUpSeconds = 1;

int one_nearer(int from, int to) {
  return from + std::clamp(to - from, -1, 1);
}

/// A stretch of an axis that is `whole` long. Ends on the axis' own ends stay there.
void move_stretch(int& start, int& length, int by, int whole) {
  const int end = start + length;
  const int from = start <= 0 ? start : std::clamp(start + by, 0, whole);
  const int to = end >= whole ? end : std::clamp(end + by, 0, whole);
  start = from;
  length = std::max(0, to - from);
}

void move_rect(RectPx& rect, Offset by, SizePx screen) {
  if (rect.empty()) return;
  move_stretch(rect.x, rect.width, by.x, screen.width);
  move_stretch(rect.y, rect.height, by.y, screen.height);
}

}  // namespace

PixelShift::PixelShift(SizePx screen)
    : reach_(std::max(1, rounded(std::min(screen.width, screen.height) * kReach))),
      moved_(-std::numeric_limits<double>::infinity()) {
  while (corner_walk(home_) != Offset{reach_ - 1, reach_ - 1}) ++home_;
}

Offset PixelShift::corner_walk(std::int64_t number) const {
  const int side = 2 * reach_;
  const int there = side - 1;
  const int at = static_cast<int>(number);
  if (at >= side * there) return {0, side * side - 1 - at};
  const int row = at / there;
  const int column = at % there;
  return {row % 2 == 0 ? 1 + column : there - column, row};
}

Offset PixelShift::place(std::int64_t step) const {
  const std::int64_t places = std::int64_t{4} * reach_ * reach_;
  const Offset at = corner_walk((home_ + step) % places);
  return {at.x - (reach_ - 1), at.y - (reach_ - 1)};
}

void PixelShift::advance(double seconds, bool walks) {
  const auto steps = static_cast<std::int64_t>(std::max(0.0, seconds / kStepSeconds));
  const Offset wanted = walks ? place(steps) : Offset{};
  if (at_ == wanted || std::abs(seconds - moved_) < kCatchUpSeconds) return;
  at_ = {one_nearer(at_.x, wanted.x), one_nearer(at_.y, wanted.y)};
  moved_ = seconds;
}

void shift_still(Frame& frame, Offset by) {
  if (by == Offset{}) return;
  for (DrawItem& item : frame.items) {
    std::visit(
        [&](auto& one) {
          if constexpr (std::is_same_v<std::decay_t<decltype(one)>, Sprite>) {
            if (one.stance == Stance::kTravels) return;
            one.x += F26::from_px(by.x);
            one.y += F26::from_px(by.y);
            move_rect(one.clip, by, frame.size);
          } else {
            move_rect(one.rect, by, frame.size);
          }
        },
        item);
  }
}

}  // namespace sharit

// The drawing half of `Lane`: from places to draw items.
#include <cmath>

#include "render/scene/lane.hpp"

namespace sharit {

RectPx Lane::window_of(Direction way) const {
  RectPx window = style_.window;
  if (way == Direction::kLtr) window.x += style_.turned_shift;
  return window;
}

void Lane::draw_lines(Frame& frame) {
  const SoftEdges soft{style_.soft_edge, 0, style_.soft_edge, 0};
  for (const BeltLine& line : belt_.lines()) {
    const auto opacity = static_cast<std::uint8_t>(std::lround(255 * withdrawals_.share(line.key)));
    if (opacity == 0 || !belt_.visible(line, travel_)) continue;
    const RectPx window = window_of(line.direction);
    const F26 left = F26::from_px(window.x) + belt_.left_of(line, travel_);
    for (int i = 0; i < line.image->tile_count(); ++i) {
      const RectPx part = line.image->tile_rect(i);
      const F26 x = left + F26::from_px(part.x);
      if (x >= F26::from_px(window.right()) ||
          x + F26::from_px(part.width) <= F26::from_px(window.x)) {
        continue;
      }
      if (!ledger_.ready(line.image->tile_id(i))) {
        ++tile_misses_;
        continue;
      }
      frame.items.emplace_back(Sprite{line.image->tile_id(i),
                                      x,
                                      F26::from_px(style_.baseline + line.image->box.y),
                                      {part.width, part.height},
                                      opacity,
                                      window,
                                      soft,
                                      Stance::kTravels});
    }
  }
}

void Lane::draw_separators(Frame& frame) const {
  if (!ledger_.ready(separator_)) return;
  const SoftEdges soft{style_.soft_edge, 0, style_.soft_edge, 0};
  // Diamonds stand at the middle of Kufi's letters, a little above the baseline.
  const int side = separator_size_.width;
  const F26 y = F26::from_px(style_.baseline -
                             static_cast<int>((style_.text_size.value * 22 / 100) >> 6) - side / 2);
  for (const BeltGap& gap : belt_.gaps()) {
    const RectPx window = window_of(gap.direction);
    const F26 x = F26::from_px(window.x - side / 2) + belt_.centre_of(gap, travel_);
    if (x >= F26::from_px(window.right()) || x + F26::from_px(side) <= F26::from_px(window.x)) {
      continue;
    }
    frame.items.emplace_back(
        Sprite{separator_, x, y, separator_size_, 255, window, soft, Stance::kTravels});
  }
}

void Lane::draw(Frame& frame) {
  draw_lines(frame);
  draw_separators(frame);
}

}  // namespace sharit

// The drawing half of `Roll`: from places to draw items.
#include <algorithm>
#include <cmath>

#include "render/scene/ease.hpp"
#include "render/scene/roll.hpp"

namespace sharit {
namespace {

/// What comes into the first picture late fades in so long.
constexpr double kAppearSeconds = 0.6;

}  // namespace

void Roll::draw_rule(Frame& frame, F26 y) const {
  const RectPx& window = layout_.window;
  if (y + F26::from_px(layout_.rule) <= F26::from_px(window.y)) return;
  if (!ledger_.ready(rule_image_)) return;
  const SoftEdges soft{0, layout_.soft_edge, 0, layout_.soft_edge};
  for (int x = window.x; x < window.right(); x += rule_.size.width) {
    frame.items.emplace_back(Sprite{rule_image_, F26::from_px(x - kShapeBorder),
                                    y - F26::from_px(kShapeBorder), rule_.image_size(), 255, window,
                                    soft, Stance::kTravels});
  }
}

void Roll::draw_text(Frame& frame, const StillText& text, F26 y, std::uint8_t opacity) {
  const RectPx& window = layout_.window;
  const SoftEdges soft{0, layout_.soft_edge, 0, layout_.soft_edge};
  for (const StillText::Line& line : text.lines) {
    const LineImage& image = *line.image;
    const F26 top = y + F26::from_px(line.baseline + image.box.y);
    if (top >= F26::from_px(window.bottom())) continue;
    if (top + F26::from_px(image.box.height) <= F26::from_px(window.y)) continue;
    for (int i = 0; i < image.tile_count(); ++i) {
      if (!ledger_.ready(image.tile_id(i))) {
        ++tile_misses_;
        continue;
      }
      const RectPx part = image.tile_rect(i);
      frame.items.emplace_back(Sprite{image.tile_id(i),
                                      F26::from_px(line.x + part.x),
                                      top,
                                      {part.width, part.height},
                                      opacity,
                                      window,
                                      soft,
                                      Stance::kTravels});
    }
  }
}

void Roll::draw_item(Frame& frame, const RollPlace& place, F26 y) {
  double share = 1;
  if (place.appears) {
    share = static_cast<double>(refreshes_ - place.since) / motion().refresh_hz / kAppearSeconds;
  }
  const double left = withdrawals_.share(place.item.key);
  const auto opacity = static_cast<std::uint8_t>(std::lround(255 * ease(share) * left));
  if (left <= 0.0) return;
  const RollItem& item = place.item;
  const SoftEdges soft{0, layout_.soft_edge, 0, layout_.soft_edge};
  if (ledger_.ready(item.chip_image)) {
    frame.items.emplace_back(Sprite{item.chip_image, F26::from_px(item.chip_x - kShapeBorder),
                                    y + F26::from_px(item.chip_top - kShapeBorder),
                                    item.chip.image_size(), opacity, layout_.window, soft,
                                    Stance::kTravels});
  }
  draw_text(frame, item.name, y, opacity);
  draw_text(frame, item.headline, y, opacity);
}

void Roll::draw(Frame& frame) {
  const RectPx& window = layout_.window;
  for (const RollPlace& place : belt_.places()) {
    const F26 top = belt_.top_of(place, travel_);
    if (top >= F26::from_px(window.height)) break;
    const F26 y = F26::from_px(window.y) + top;
    if (place.follows) draw_rule(frame, y - F26::from_px(layout_.rule / 2));
    draw_item(frame, place, y);
  }
}

}  // namespace sharit

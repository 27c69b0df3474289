// The drawing half of `CrawlScene`: from places to draw items.
#include "render/scene/crawl_scene.hpp"

namespace sharit {

void CrawlScene::draw_belt(Frame& frame) {
  const RectPx& lane = layout_.lane;
  for (const BeltLine& line : belt_.lines()) {
    if (!belt_.visible(line, travel_)) continue;
    const F26 left = F26::from_px(lane.x) + belt_.left_of(line, travel_);
    for (int i = 0; i < line.image->tile_count(); ++i) {
      const RectPx part = line.image->tile_rect(i);
      const F26 x = left + F26::from_px(part.x);
      if (x >= F26::from_px(lane.right()) || x + F26::from_px(part.width) <= F26::from_px(lane.x)) {
        continue;
      }
      if (!ledger_.ready(line.image->tile_id(i))) {
        ++tile_misses_;
        continue;
      }
      frame.items.emplace_back(Sprite{line.image->tile_id(i),
                                      x,
                                      layout_.headline_baseline + line.image->box.y,
                                      {part.width, part.height},
                                      255,
                                      lane});
    }
  }
  // Diamonds stand at the middle of Kufi's letters, a little above the baseline.
  const int side = layout_.separator;
  const int y = layout_.headline_baseline -
                static_cast<int>((layout_.headline_size.value * 22 / 100) >> 6) - side / 2;
  for (const BeltGap& gap : belt_.gaps()) {
    const F26 x = F26::from_px(lane.x) + belt_.centre_of(gap, travel_) - F26::from_px(side / 2);
    if (x >= F26::from_px(lane.right()) || x + F26::from_px(side) <= F26::from_px(lane.x)) continue;
    if (ledger_.ready(separator_)) {
      frame.items.emplace_back(Sprite{separator_, x, y, {side, side}, 255, lane});
    }
  }
  const int soft = layout_.soft_edge;
  frame.items.emplace_back(BackdropFade{{lane.x, lane.y, soft, lane.height}, 255, 0});
  frame.items.emplace_back(BackdropFade{{lane.right() - soft, lane.y, soft, lane.height}, 0, 255});
}

void CrawlScene::draw_rule(Frame& frame, int y) const {
  frame.items.emplace_back(
      Fill{{0, y, layout_.screen.width, layout_.rule_height}, options_.theme.rule});
}

void CrawlScene::draw_frame_parts(Frame& frame) {
  const bool rtl = options_.direction == Direction::kRtl;
  const int width = layout_.screen.width;
  const int start = rtl ? width - layout_.margin : layout_.margin;
  const int end = rtl ? layout_.margin : width - layout_.margin;
  const int inwards = rtl ? 1 : -1;  // From the far end towards the start side.

  draw_rule(frame, layout_.header_rule);
  draw_rule(frame, layout_.footer_rule);
  title_.draw(frame, start, layout_.header_baseline, rtl);
  clock_.draw(frame, end, layout_.header_baseline, !rtl);
  date_.draw(frame, end + inwards * (clock_.width() + layout_.date_gap), layout_.header_baseline,
             !rtl);
  source_.draw(frame, start, layout_.chip.y, layout_.source_baseline, rtl, ledger_);
  const int chip = source_.width() > 0 ? source_.width() + layout_.age_gap : 0;
  age_.draw(frame, start - inwards * chip, layout_.source_baseline, rtl);
  next_.draw(frame, start, layout_.footer_baseline, rtl);
  position_.draw(frame, end, layout_.footer_baseline, !rtl);
}

Frame CrawlScene::frame() {
  Frame frame;
  frame.size = options_.size;
  frame.backdrop = options_.theme.backdrop;
  draw_belt(frame);
  if (layout_.has_frame) draw_frame_parts(frame);
  return frame;
}

}  // namespace sharit

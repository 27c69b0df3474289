// The drawing half of `CrawlScene`: from places to draw items.
#include "render/scene/crawl_scene.hpp"

namespace sharit {

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
  lane_.draw(frame);
  if (layout_.has_frame) draw_frame_parts(frame);
  return frame;
}

}  // namespace sharit

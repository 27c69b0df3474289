#include "render/scene/breaking_scene.hpp"

#include <utility>

namespace sharit {
namespace {

BreakingLayout lay_out(const SceneOptions& options) {
  return lay_out_breaking(options.surround(), options.text_size_percent, options.headline_scale);
}

LaneStyle lane_style(const BreakingLayout& layout, const SceneOptions& options) {
  LaneStyle style;
  style.window = layout.lane;
  style.baseline = layout.headline_baseline;
  style.text_size = layout.headline_size;
  style.above = layout.headline_baseline - layout.lane.y;
  style.below = layout.lane.bottom() - layout.headline_baseline;
  style.gap = layout.gap;
  style.separator = layout.separator;
  style.soft_edge = layout.soft_edge;
  style.rests = options.direction;
  style.tile_width = options.tile_width;
  return style;
}

/// What stands on the panel.
Theme on_panel(Theme theme) {
  theme.text = theme.hot_text;
  theme.accent = theme.hot_text;
  return theme;
}

}  // namespace

BreakingScene::BreakingScene(SceneOptions options, Workshop& workshop)
    : options_(std::move(options)),
      workshop_(workshop),
      layout_(lay_out(options_)),
      ledger_(workshop),
      lane_(lane_style(layout_, options_), on_panel(options_.theme), options_.speed,
            options_.refresh_hz, workshop, ledger_),
      surround_(layout_.surround, options_.theme, options_.label_face()) {
  surround_.colour_footer(options_.theme.hot_dim, options_.theme.hot_rule);
}

void BreakingScene::set_words(const FrameWords& words) {
  surround_.set_words(words, workshop_);
  word_.set(kept_between(options_.label_face().order(words.breaking, layout_.chip_size,
                                                     Weight::kBold, options_.theme.hot_top,
                                                     layout_.surround.screen.width / 2),
                         layout_.chip_baseline, layout_.chip.y, layout_.chip.bottom()),
            workshop_);
}

bool BreakingScene::receive(WorkDone& done) {
  if (auto* tile = std::get_if<TileDone>(&done)) return ledger_.receive(tile->tile);
  const auto* line = std::get_if<LineDone>(&done);
  if (line == nullptr) return false;
  return lane_.receive(*line) || surround_.receive(*line, workshop_) || word_.receive(*line);
}

void BreakingScene::advance(const SceneTime& time) {
  lane_.advance(time);
  const double seconds = static_cast<double>(time.passed) / lane_.motion().refresh_hz;
  surround_.advance(seconds, ledger_);
  word_.advance(
      seconds,
      {layout_.chip.height, layout_.chip_padding, layout_.chip_radius, options_.theme.hot_text},
      workshop_, ledger_);
}

Frame BreakingScene::frame() {
  Frame frame;
  frame.size = options_.size;
  frame.items.reserve(32);
  frame.backdrop = options_.theme.backdrop;
  frame.items.emplace_back(
      Gradient{layout_.panel, options_.theme.hot_top, options_.theme.hot_bottom});
  lane_.draw(frame);
  surround_.draw(frame);
  const bool rtl = options_.direction == Direction::kRtl;
  const int start = layout_.surround.has_frame ? layout_.surround.start()
                    : rtl                      ? options_.size.width
                                               : 0;
  word_.draw(frame, start, layout_.chip.y, layout_.chip_baseline, rtl, ledger_);
  return frame;
}

}  // namespace sharit

#include "render/scene/lanes_scene.hpp"

#include <utility>

namespace sharit {
namespace {

/// A lane is empty for so long while it turns and its label changes sides.
constexpr double kTurnSeconds = 0.9;

LanesLayout lay_out(const SceneOptions& options, std::size_t streams) {
  const SurroundLayout surround = options.surround();
  return lay_out_lanes(surround, lanes_with_room(surround, streams), options.text_size_percent,
                       options.headline_scale);
}

LaneStyle lane_style(const LanesLayout& layout, const LanesLayout::Band& band,
                     const SceneOptions& options) {
  LaneStyle style;
  style.window = band.window;
  style.turned_shift = layout.turned_shift;
  style.baseline = band.baseline;
  style.text_size = layout.headline_size;
  style.above = band.above;
  style.below = band.below;
  style.gap = layout.gap;
  style.separator = layout.separator;
  style.soft_edge = layout.soft_edge;
  style.rests = options.direction;
  style.turn_seconds = kTurnSeconds;
  style.tile_width = options.tile_width;
  return style;
}

}  // namespace

LanesScene::LanesScene(SceneOptions options, std::size_t streams, Workshop& workshop)
    : options_(std::move(options)),
      workshop_(workshop),
      layout_(lay_out(options_, streams)),
      ledger_(workshop),
      surround_(layout_.surround, options_.theme, options_.label_face()) {
  const SpeedWish speed = paced(options_.speed, layout_.px_per_second);
  const LabelFace face = options_.label_face();
  for (const LanesLayout::Band& band : layout_.bands) {
    rows_.push_back({Lane(lane_style(layout_, band, options_), options_.theme, speed,
                          options_.refresh_hz, workshop, ledger_),
                     LaneLabel(band, options_.theme, face)});
  }
  if (layout_.surround.has_frame) return;
  clock_.emplace(clock_style(layout_.clock, options_.theme), face);
}

void LanesScene::add(std::size_t stream, SceneHeadline headline) {
  rows_[stream].label.note(headline);
  rows_[stream].lane.add(std::move(headline));
}

void LanesScene::set_words(const FrameWords& words) {
  surround_.set_words(words, workshop_);
  if (clock_) clock_->set(words.clock, options_.theme.accent, workshop_);
}

void LanesScene::set_speed(const SpeedWish& speed, double refresh_hz) {
  for (Row& row : rows_) row.lane.set_speed(paced(speed, layout_.px_per_second), refresh_hz);
}

bool LanesScene::receive(WorkDone& done) {
  if (auto* tile = std::get_if<TileDone>(&done)) return ledger_.receive(tile->tile);
  if (const auto* line = std::get_if<LineDone>(&done)) {
    for (Row& row : rows_) {
      if (row.lane.receive(*line)) return true;
    }
    return surround_.receive(*line, workshop_);
  }
  const auto* block = std::get_if<BlockDone>(&done);
  if (block == nullptr) return false;
  for (Row& row : rows_) {
    if (row.label.receive(*block, workshop_)) return true;
  }
  return clock_ && clock_->receive(*block, workshop_);
}

void LanesScene::advance(const SceneTime& time) {
  const double seconds = static_cast<double>(time.passed) / motion().refresh_hz;
  for (Row& row : rows_) {
    row.lane.advance(time);
    row.label.advance(row.lane, seconds, workshop_, ledger_);
  }
  surround_.advance(seconds, ledger_);
  if (clock_) clock_->advance(seconds, ledger_);
}

Frame LanesScene::frame() {
  Frame frame;
  frame.size = options_.size;
  frame.backdrop = options_.theme.backdrop;
  for (Row& row : rows_) {
    row.label.draw(frame, row.lane);
    row.lane.draw(frame);
  }
  for (const RectPx& rule : layout_.rules) {
    frame.items.emplace_back(Fill{rule, options_.theme.rule});
  }
  surround_.draw(frame);
  if (clock_) clock_->draw(frame);
  return frame;
}

std::uint64_t LanesScene::anchor(std::size_t stream, const Scene& successor) const {
  const auto* next = dynamic_cast<const LanesScene*>(&successor);
  const bool as_large = next != nullptr && stream < next->layout_.bands.size() &&
                        next->layout_.headline_size == layout_.headline_size &&
                        next->layout_.bands[stream].window == layout_.bands[stream].window;
  return as_large ? rows_[stream].lane.first_key() : rows_[stream].lane.reading_key();
}

std::uint64_t LanesScene::tile_misses() const {
  std::uint64_t misses = 0;
  for (const Row& row : rows_) misses += row.lane.tile_misses();
  return misses;
}

}  // namespace sharit

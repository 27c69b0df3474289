#include "render/scene/roll_scene.hpp"

#include <utility>

namespace sharit {
namespace {

RollLayout lay_out(const SceneOptions& options) {
  return lay_out_roll(options.surround(), options.text_size_percent, options.headline_scale);
}

}  // namespace

RollScene::RollScene(SceneOptions options, Workshop& workshop)
    : options_(std::move(options)),
      workshop_(workshop),
      layout_(lay_out(options_)),
      ledger_(workshop),
      roll_(layout_, options_.theme, options_.label_face(),
            paced(options_.speed, layout_.px_per_second), options_.refresh_hz, options_.tile_width,
            workshop, ledger_),
      surround_(layout_.surround, options_.theme, options_.label_face()) {
  if (layout_.surround.has_frame) return;
  clock_.emplace(clock_style(layout_.clock, options_.theme), options_.label_face());
}

void RollScene::set_words(const FrameWords& words) {
  surround_.set_words(words, workshop_);
  if (clock_) clock_->set(words.clock, options_.theme.accent, workshop_);
}

bool RollScene::receive(WorkDone& done) {
  if (auto* tile = std::get_if<TileDone>(&done)) return ledger_.receive(tile->tile);
  if (const auto* line = std::get_if<LineDone>(&done)) return surround_.receive(*line, workshop_);
  const auto* block = std::get_if<BlockDone>(&done);
  if (block == nullptr) return false;
  return roll_.receive(*block) || (clock_ && clock_->receive(*block, workshop_));
}

void RollScene::advance(const SceneTime& time) {
  roll_.advance(time);
  const double seconds = static_cast<double>(time.passed) / motion().refresh_hz;
  surround_.advance(seconds, ledger_);
  if (clock_) clock_->advance(seconds, ledger_);
}

Frame RollScene::frame() {
  Frame frame;
  frame.size = options_.size;
  frame.backdrop = options_.theme.backdrop;
  roll_.draw(frame);
  surround_.draw(frame);
  if (clock_) clock_->draw(frame);
  return frame;
}

std::uint64_t RollScene::anchor(std::size_t, const Scene& successor) const {
  const auto* next = dynamic_cast<const RollScene*>(&successor);
  const bool as_large = next != nullptr && next->layout_.headline_size == layout_.headline_size &&
                        next->layout_.window == layout_.window;
  return as_large ? roll_.first_key() : roll_.reading_key();
}

}  // namespace sharit

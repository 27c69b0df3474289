#include "render/scene/crawl_scene.hpp"

#include <utility>

#include "render/support/contrast.hpp"

namespace sharit {
namespace {

LaneStyle lane_style(const CrawlLayout& layout, const SceneOptions& options) {
  LaneStyle style;
  style.window = layout.lane;
  style.baseline = layout.headline_baseline;
  style.text_size = layout.headline_size;
  style.above = layout.headline_above;
  style.below = layout.headline_below;
  style.gap = layout.gap;
  style.separator = layout.separator;
  style.soft_edge = layout.soft_edge;
  style.rests = options.direction;
  style.tile_width = options.tile_width;
  return style;
}

CrawlLayout lay_out(const SceneOptions& options) {
  return lay_out_crawl(options.surround(), options.text_size_percent, options.headline_scale);
}

}  // namespace

CrawlScene::CrawlScene(SceneOptions options, Workshop& workshop)
    : options_(std::move(options)),
      workshop_(workshop),
      layout_(lay_out(options_)),
      ledger_(workshop),
      lane_(lane_style(layout_, options_), options_.theme, own(options_.speed), options_.refresh_hz,
            workshop, ledger_),
      surround_(layout_.surround, options_.theme, options_.label_face()) {
  if (!layout_.surround.has_frame) bar_.emplace(layout_, options_.theme, options_.label_face());
}

void CrawlScene::add(std::size_t, SceneHeadline headline) {
  if (bar_) bar_->note(headline);
  lane_.add(std::move(headline));
}

void CrawlScene::set_words(const FrameWords& words) {
  if (bar_) {
    bar_->set_words(words, workshop_);
    return;
  }
  surround_.set_words(words, workshop_);
  const LabelFace face = options_.label_face();
  // Half of the row each; a source without an age has all of it.
  const SurroundLayout& surround = layout_.surround;
  const int row = surround.screen.width - 2 * surround.margin;
  const int source = (words.age.empty() ? row : row / 2) - 2 * layout_.chip_padding;
  const int age = words.source.empty() ? row : row / 2 - layout_.age_gap;
  const int baseline = layout_.source_baseline;
  accent_ = words.source_accent;
  source_.set(kept_between(face.order(words.source, layout_.source_size, Weight::kBold,
                                      ink_on(accent_), source),
                           baseline, layout_.chip.y, layout_.chip.bottom()),
              workshop_);
  age_.set(kept_between(
               face.order(words.age, layout_.age_size, Weight::kRegular, options_.theme.dim, age),
               baseline, layout_.lane.bottom(), surround.footer_rule),
           workshop_);
}

bool CrawlScene::receive(WorkDone& done) {
  if (auto* tile = std::get_if<TileDone>(&done)) return ledger_.receive(tile->tile);
  if (const auto* block = std::get_if<BlockDone>(&done)) {
    return bar_ && bar_->receive(*block, workshop_);
  }
  const auto* line = std::get_if<LineDone>(&done);
  if (line == nullptr) return false;
  if (lane_.receive(*line)) return true;
  if (bar_) return bar_->receive(*line);
  return surround_.receive(*line, workshop_) || age_.receive(*line) || source_.receive(*line);
}

void CrawlScene::advance(const SceneTime& time) {
  lane_.advance(time);
  const double seconds = static_cast<double>(time.passed) / lane_.motion().refresh_hz;
  if (bar_) {
    bar_->advance(lane_, seconds, workshop_, ledger_);
    return;
  }
  surround_.advance(seconds, ledger_);
  age_.advance(seconds, ledger_);
  source_.advance(seconds,
                  {layout_.chip.height, layout_.chip_padding, layout_.chip_radius, accent_},
                  workshop_, ledger_);
}

Frame CrawlScene::frame() {
  Frame frame;
  frame.size = options_.size;
  frame.items.reserve(32);
  frame.backdrop = options_.theme.backdrop;
  lane_.draw(frame);
  if (bar_) {
    bar_->draw(frame);
    return frame;
  }
  surround_.draw(frame);
  const bool rtl = options_.direction == Direction::kRtl;
  const int start = layout_.surround.start();
  source_.draw(frame, start, layout_.chip.y, layout_.source_baseline, rtl, ledger_);
  const int chip = source_.width() > 0 ? source_.width() + layout_.age_gap : 0;
  age_.draw(frame, start + layout_.surround.onwards() * chip, layout_.source_baseline, rtl);
  return frame;
}

std::uint64_t CrawlScene::anchor(std::size_t, const Scene& successor) const {
  const auto* next = dynamic_cast<const CrawlScene*>(&successor);
  const bool as_large = next != nullptr && next->layout_.headline_size == layout_.headline_size &&
                        next->layout_.lane == layout_.lane;
  return as_large ? lane_.first_key() : lane_.reading_key();
}

}  // namespace sharit

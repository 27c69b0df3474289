#include "render/scene/crawl_scene.hpp"

#include <utility>

namespace sharit {
namespace {

LaneStyle lane_style(const CrawlLayout& layout, const CrawlOptions& options) {
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

}  // namespace

CrawlScene::CrawlScene(CrawlOptions options, Workshop& workshop)
    : options_(std::move(options)),
      workshop_(workshop),
      layout_(lay_out_crawl(options_.size, options_.measure)),
      ledger_(workshop),
      lane_(lane_style(layout_, options_), options_.theme, options_.speed, options_.refresh_hz,
            workshop, ledger_) {}

LineOrder CrawlScene::label_order(const std::string& text, F26 size, Weight weight, Colour colour,
                                  int max_width) const {
  LineOrder order;
  order.text = text;
  order.analysis.direction =
      options_.direction == Direction::kRtl ? DirectionPolicy::kRtl : DirectionPolicy::kLtr;
  order.analysis.language = options_.language;
  order.chain = {
      weight, options_.language, options_.theme.families, {}, options_.theme.font_folder};
  order.size = size;
  order.colour = colour;
  order.max_width = max_width;
  return order;
}

void CrawlScene::set_words(const FrameWords& words) {
  if (!layout_.has_frame) return;
  const Theme& theme = options_.theme;
  const int width = layout_.screen.width - 2 * layout_.margin;
  LineOrder title =
      label_order(words.title, layout_.title_size, Weight::kBold, theme.text, width * 45 / 100);
  // The last word of a name of several words carries the accent.
  if (const std::size_t space = words.title.rfind(' '); space != std::string::npos) {
    title.spans.push_back({static_cast<std::uint32_t>(space + 1),
                           static_cast<std::uint32_t>(words.title.size()), theme.accent});
  }
  title_.set(std::move(title), workshop_);
  LineOrder clock =
      label_order(words.clock, layout_.clock_size, Weight::kBold, theme.text, width / 3);
  clock_.set(std::move(clock), workshop_);
  date_.set(label_order(layout_.short_date ? words.short_date : words.date, layout_.date_size,
                        Weight::kRegular, theme.dim, width * 40 / 100),
            workshop_);
  LineOrder source =
      label_order(words.source, layout_.source_size, Weight::kBold, theme.on_accent, width / 2);
  source_.set(std::move(source), workshop_);
  age_.set(label_order(words.age, layout_.age_size, Weight::kRegular, theme.dim, width / 2),
           workshop_);
  next_.set(
      label_order(words.next, layout_.footer_size, Weight::kRegular, theme.dim, width * 78 / 100),
      workshop_);
  position_.set(label_order(words.position, layout_.footer_size, Weight::kRegular, theme.dim,
                            width * 18 / 100),
                workshop_);
}

void CrawlScene::receive(WorkDone done) {
  if (auto* tile = std::get_if<TileDone>(&done)) {
    ledger_.receive(std::move(tile->tile));
    return;
  }
  const auto& line = std::get<LineDone>(done);
  if (lane_.receive(line)) return;
  for (Label* label : {&title_, &date_, &clock_, &age_, &next_, &position_}) {
    if (label->receive(line)) return;
  }
  (void)source_.receive(line);
}

void CrawlScene::advance(std::int64_t refreshes) {
  lane_.advance(refreshes);
  const double seconds = static_cast<double>(refreshes) / lane_.motion().refresh_hz;
  for (Label* label : {&title_, &date_, &clock_, &age_, &next_, &position_}) {
    label->advance(seconds, ledger_);
  }
  source_.advance(
      seconds,
      {layout_.chip.height, layout_.chip_padding, layout_.chip_radius, options_.theme.accent},
      workshop_, ledger_);
}

}  // namespace sharit

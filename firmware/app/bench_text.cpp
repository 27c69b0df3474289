#include "firmware/app/bench_text.hpp"

#include <algorithm>
#include <chrono>
#include <vector>

#include "firmware/app/frame_meter.hpp"
#include "firmware/app/scene_maker.hpp"
#include "render/raster/line_maker.hpp"
#include "render/scene/crawl_layout.hpp"

namespace sharit {
namespace {

constexpr int kRounds = 7;

double median(std::vector<double> values) {
  std::ranges::sort(values);
  return values.empty() ? 0 : values[values.size() / 2];
}

}  // namespace

LineOrder headline_order(const Headline& headline, const House& house, SizePx screen) {
  const SceneOptions options = scene_options(house, {screen});
  const CrawlLayout layout =
      lay_out_crawl(options.surround(), options.text_size_percent, options.headline_scale);
  LineOrder order;
  order.text = headline.text;
  order.analysis.direction =
      headline.direction == Direction::kRtl ? DirectionPolicy::kRtl : DirectionPolicy::kLtr;
  order.analysis.language = headline.language;
  order.chain = {
      Weight::kBold, headline.language, options.theme.families, {}, options.theme.font_folder};
  order.size = layout.headline_size;
  order.colour = options.theme.text;
  return order;
}

Result<int> line_box_rows(const Edition& edition, SizePx size) {
  const Playlist& playlist = *edition.playlist;
  if (playlist.entries.empty()) return 0;
  auto maker = LineMaker::create();
  if (!maker) return std::unexpected(maker.error());
  const LineOrder order = headline_order(playlist.entries.front(), *edition.house, size);
  FaceLibrary& library = (*maker)->library();
  const auto chain = library.chain(order.chain);
  if (!chain) return std::unexpected(chain.error());
  return library.face(chain->faces.front()).line_height(order.size).floor_px();
}

Result<TextCost> measure_text(const Edition& edition, SizePx size) {
  const Playlist& playlist = *edition.playlist;
  auto maker = LineMaker::create();
  if (!maker) return std::unexpected(maker.error());
  std::vector<LineOrder> orders;
  for (const Headline& headline : playlist.entries) {
    orders.push_back(headline_order(headline, *edition.house, size));
  }
  TextCost cost;
  cost.headlines = playlist.entries.size();
  if (cost.headlines == 0) return cost;
  const auto each = static_cast<double>(cost.headlines);
  std::vector<double> shaping;
  std::vector<double> drawing;
  for (int round = 0; round < kRounds; ++round) {
    std::vector<std::shared_ptr<const LineImage>> lines;
    const auto begun = process_cpu_time();
    for (const LineOrder& order : orders) lines.push_back((*maker)->make(order, ImageId{1}));
    const auto set = process_cpu_time();
    for (const auto& line : lines) {
      for (int i = 0; i < line->tile_count(); ++i) (void)(*maker)->paint(*line, i);
    }
    const auto drawn = process_cpu_time();
    shaping.push_back(static_cast<double>((set - begun).count()) / 1e3 / each);
    drawing.push_back(static_cast<double>((drawn - set).count()) / 1e3 / each);
    if (round > 0) continue;
    for (const auto& line : lines) cost.pixels += line->box.width / each;
  }
  cost.first_us = shaping.front();
  cost.shape_us = median({shaping.begin() + 1, shaping.end()});
  cost.raster_us = median({drawing.begin() + 1, drawing.end()});
  return cost;
}

}  // namespace sharit

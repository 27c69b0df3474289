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

LineOrder order_for(const Headline& headline, const SceneOptions& options,
                    const CrawlLayout& layout) {
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

}  // namespace

Result<TextCost> measure_text(const Opening& opening, const Playlist& playlist, SizePx size) {
  auto maker = LineMaker::create();
  if (!maker) return std::unexpected(maker.error());
  const SceneOptions options = scene_options(*opening.house, {size});
  const CrawlLayout layout =
      lay_out_crawl(lay_out_surround(options.size, options.direction, options.safe_area_percent),
                    options.text_size_percent);
  TextCost cost;
  cost.headlines = playlist.entries.size();
  if (cost.headlines == 0) return cost;
  const auto each = static_cast<double>(cost.headlines);
  std::vector<double> shaping;
  std::vector<double> drawing;
  for (int round = 0; round < kRounds; ++round) {
    std::vector<std::shared_ptr<const LineImage>> lines;
    const auto begun = process_cpu_time();
    for (const Headline& headline : playlist.entries) {
      lines.push_back((*maker)->make(order_for(headline, options, layout), ImageId{1}));
    }
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

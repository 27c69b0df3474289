#include "render/raster/line_maker.hpp"

#include <algorithm>
#include <utility>

namespace sharit {
namespace {

/// A line that travels is set no smaller than this share of the asked size, a label that may end
/// with an ellipsis hardly smaller: what is taller even then is cut like what is too wide.
constexpr double kLeastShrink = 0.4;
constexpr double kLeastShrinkOfLabel = 0.7;

/// Chains remembered; every edit of the font settings brings new ones.
constexpr std::size_t kMostChains = 64;

/// How much smaller a line must be set to stay between its limits; 1 where it fits.
double fitting_share(const LineOrder& order, const ShapedLine& line) {
  double share = 1.0;
  const auto fit = [&](int limit, F26 reach) {
    const double least = (limit - 2 - order.outline.width) / std::max(reach.to_double(), 1.0);
    const double floor = order.max_width > 0 ? kLeastShrinkOfLabel : kLeastShrink;
    if (limit > 0 && least < share) share = std::max(least, floor);
  };
  fit(order.max_above, -line.ink.top);
  fit(order.max_below, line.ink.bottom);
  return share;
}

/// The line stays inside the limits of its order.
bool has_room(const LineOrder& order, const ShapedLine& line) {
  const RectPx box = line_box(line, order.outline.width);
  return (order.max_width == 0 || box.width <= order.max_width) &&
         (order.max_above == 0 || -box.y <= order.max_above) &&
         (order.max_below == 0 || box.bottom() <= order.max_below);
}

}  // namespace

Result<std::unique_ptr<LineMaker>> LineMaker::create(Log* log) {
  auto library = FaceLibrary::create();
  if (!library) return std::unexpected(library.error());
  return std::unique_ptr<LineMaker>(new LineMaker(std::move(*library), log));
}

LineMaker::LineMaker(std::unique_ptr<FaceLibrary> library, Log* log)
    : library_(std::move(library)),
      typesetter_(*library_),
      setter_(*library_, typesetter_),
      painter_(*library_),
      trouble_(log) {
  trouble_.tell_warnings(library_->warnings());
}

const FaceChain& LineMaker::chain_for(const ChainRequest& request) {
  if (const auto found = chains_.find(request); found != chains_.end()) return found->second;
  auto chain = library_->chain(request);
  if (!chain) {  // Families that are not installed must not empty the screen: the default set.
    ChainRequest plain;
    plain.weight = request.weight;
    plain.language = request.language;
    plain.folder = request.folder;
    chain = library_->chain(plain);
  }
  trouble_.tell_warnings(library_->warnings());
  if (chains_.size() >= kMostChains) chains_.clear();
  return chains_[request] = chain ? std::move(*chain) : FaceChain{};
}

ShapedLine LineMaker::shape(const LineOrder& order, const FaceChain& chain, F26 size,
                            std::uint32_t max_length) {
  AnalysisOptions options = order.analysis;
  options.max_length = max_length;
  return typesetter_.set_line(analyse(order.text, options),
                              LineStyle{size, chain, order.letter_spacing});
}

std::shared_ptr<const LineImage> LineMaker::make(const LineOrder& order, ImageId first_tile) {
  const FaceChain& chain = chain_for(order.chain);
  auto image = std::make_shared<LineImage>();
  image->colour = order.colour;
  image->spans = order.spans;
  image->outline = order.outline;
  image->tile_width = order.tile_width;
  image->first_tile = first_tile;
  if (chain.faces.empty()) return image;

  F26 size = order.size;
  ShapedLine line = shape(order, chain, size, order.analysis.max_length);
  if (const double share = fitting_share(order, line); share < 1.0) {
    size = F26{static_cast<std::int64_t>(static_cast<double>(size.value) * share)};
    line = shape(order, chain, size, order.analysis.max_length);
  }
  if (!has_room(order, line)) {
    // The most clusters that fit with the ellipsis; each try is one shaping of a short text.
    std::uint32_t fits = 0;
    std::uint32_t too_long = static_cast<std::uint32_t>(line.glyphs.size()) + 1;
    if (order.analysis.max_length > 0) too_long = std::min(too_long, order.analysis.max_length);
    while (fits + 1 < too_long) {
      const std::uint32_t middle = fits + (too_long - fits) / 2;
      const ShapedLine tried = shape(order, chain, size, middle);
      (has_room(order, tried) ? fits : too_long) = middle;
    }
    line = shape(order, chain, size, std::max(fits, 1U));
  }
  if (line.tofu > 0) trouble_.tell_tofu(order.text, line);
  image->box = line_box(line, order.outline.width);
  image->line = std::move(line);
  return image;
}

std::shared_ptr<const BlockImage> LineMaker::make_block(const BlockOrder& order,
                                                        ImageId first_tile) {
  const FaceChain& chain = chain_for(order.chain);
  auto image = std::make_shared<BlockImage>();
  if (chain.faces.empty()) return image;
  BlockStyle style;
  style.chain = chain;
  style.width = order.width;
  style.height = order.height;
  style.max_lines = order.max_lines;
  style.least = order.least;
  style.largest = order.largest;
  style.spacing = order.spacing;
  TextBlock block = setter_.set_block(order.text, order.analysis, style);
  image->width = static_cast<int>(block.width.ceil_px());
  image->height = static_cast<int>(block.height.ceil_px());
  image->size = block.size;
  image->pitch = static_cast<int>(block.pitch.round_px());
  image->truncated = block.truncated;
  for (TextLine& text : block.lines) {
    if (text.shaped.tofu > 0) trouble_.tell_tofu(order.text, text.shaped);
    const F26 pen = pen_start(block, text, F26::from_px(order.width));
    auto line = std::make_shared<LineImage>();
    line->colour = order.colour;
    line->tile_width = order.tile_width;
    line->first_tile = first_tile;
    line->box = line_box(text.shaped, 0);
    line->line = std::move(text.shaped);
    first_tile.value += static_cast<std::uint64_t>(line->tile_count());
    // A whole pixel for the pen, but no ink beyond the room for it.
    const RectPx ink = line->line.ink.pixels();
    const int least_pen = -ink.x;
    const int most_pen = order.width - ink.right();
    const int pen_x = std::max(least_pen, std::min(static_cast<int>(pen.round_px()), most_pen));
    const int far = block.paragraph.base == Direction::kRtl ? order.width - pen_x + least_pen
                                                            : pen_x + order.width - most_pen;
    image->width = std::max(image->width, far);
    image->lines.push_back({std::move(line), pen_x, static_cast<int>(text.baseline.round_px())});
  }
  return image;
}

}  // namespace sharit

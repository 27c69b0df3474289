#include "render/layout/block_setter.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "render/layout/block_size.hpp"
#include "render/layout/glyph_ink.hpp"
#include "render/layout/line_break.hpp"

namespace sharit {
namespace {

/// Real lines may differ from measured ones by kerning at a cut; so often a draft is made narrower.
constexpr int kKerningRounds = 3;
/// More lines than any text has.
constexpr std::int64_t kManyLines = 16000;

}  // namespace

struct BlockSetter::Parts {
  FaceLibrary& library;
  Typesetter& typesetter;
  LineBreaker breaker;
  InkCache inks;

  [[nodiscard]] ReadText read(std::string_view utf8, const AnalysisOptions& options,
                              const FaceChain& chain) {
    Paragraph paragraph = analyse(utf8, options);
    ShapedLine whole = typesetter.set_line(paragraph, {kMeasureSize, chain});
    MeasuredText measured(paragraph, whole, library, inks);
    std::vector<BreakPoint> points = judge_breaks(paragraph, breaker.opportunities(paragraph));
    return {std::move(paragraph), std::move(whole), std::move(measured), std::move(points)};
  }

  [[nodiscard]] TextBlock shape(ReadText text, const BlockStyle& style, int size);
  [[nodiscard]] std::optional<ReadText> cut(std::string_view utf8, const AnalysisOptions& options,
                                            const BlockStyle& style, const ReadText& text);
};

TextBlock BlockSetter::Parts::shape(ReadText text, const BlockStyle& style, int size) {
  TextBlock block;
  const Paragraph& paragraph = text.paragraph;
  for (;; --size) {
    F26 width = F26::from_px(style.width);
    for (int round = 0; round < kKerningRounds; ++round) {
      const LineStyle line_style{F26::from_px(size), style.chain};
      const BlockDraft draft = draft_at(text, style, size, width);
      std::vector<LineExtent> extents;
      block.lines.clear();
      for (const BlockDraft::Line& line : draft.lines) {
        block.lines.push_back(
            {typesetter.set_part(paragraph, text.whole.items, line.shown, line_style), line.range,
             line.shown, F26{}});
        const ShapedLine& shaped = block.lines.back().shaped;
        extents.push_back({shaped.advance, shaped.ink});
      }
      const Placement placed = place_lines(extents, paragraph.base, line_style.size, style.spacing);
      block.size = line_style.size;
      block.pitch = placed.pitch;
      block.inset = placed.inset;
      block.width = placed.width;
      block.height = placed.height;
      F26 baseline = placed.first_baseline;
      for (TextLine& line : block.lines) {
        line.baseline = baseline;
        baseline += placed.pitch;
      }
      block.fits = narrow_enough(placed, style) && low_enough(placed, block.lines.size(), style);
      if (block.fits || narrow_enough(placed, style)) break;
      width = width - (placed.width - F26::from_px(style.width));
    }
    if (block.fits || size <= style.least) break;
  }
  block.tofu = text.whole.tofu;
  block.missing = std::move(text.whole.missing);
  block.paragraph = std::move(text.paragraph);
  return block;
}

/// The longest beginning of a text that fits with its ellipsis at the least size.
std::optional<ReadText> BlockSetter::Parts::cut(std::string_view utf8,
                                                const AnalysisOptions& options,
                                                const BlockStyle& style, const ReadText& text) {
  AnalysisOptions shorter = options;
  const auto read_to = [&](std::uint32_t end) {
    shorter.cut_at_byte = text.paragraph.byte_offset[end];
    return read(utf8, shorter, style.chain);
  };
  std::optional<ReadText> best;
  // Of ends that grow, one that fits, and as a rule the last: what fits is found by setting it, but
  // balanced lines need not grow with every word, so a longer end might fit again. Text with an
  // ellipsis a word early is right all the same.
  const auto search = [&](const std::vector<std::uint32_t>& ends) {
    std::size_t fits = 0;
    std::size_t too_long = ends.size() + 1;
    while (fits + 1 < too_long) {
      const std::size_t middle = fits + (too_long - fits) / 2;
      ReadText tried = read_to(ends[middle - 1]);
      const BlockDraft draft = draft_at(tried, style, style.least, F26::from_px(style.width));
      if (low_enough(draft.placed, draft.lines.size(), style)) {
        fits = middle;
        best.emplace(std::move(tried));
      } else {
        too_long = middle;
      }
    }
  };

  // Lines closer than the asked distance there are none: more text than this has no room.
  const double pitch = std::max(1.0, style.least * style.spacing);
  std::int64_t lines = style.max_lines > 0 ? style.max_lines : kManyLines;
  if (style.height > 0) {
    lines = std::min(lines, static_cast<std::int64_t>(style.height / pitch) + 1);
  }
  const std::int64_t room =
      lines * (style.width + style.least) * kMeasureSize.value / std::max(style.least, 1);
  std::vector<std::uint32_t> ends;
  for (const BreakPoint& point : text.points) {
    if (text.measured.advance_to(point.end) > room) break;
    if (point.rank == BreakRank::kUsual) ends.push_back(point.end);
  }
  search(ends);
  if (best) return best;

  // The first word alone is too much: between its letters.
  const auto size = static_cast<std::uint32_t>(text.paragraph.text.size());
  ends.clear();
  for (const BreakPoint& point :
       cluster_breaks(text.paragraph, {0, text.points.empty() ? size : text.points[0].end})) {
    if (text.measured.advance_to(point.end) > room) break;
    ends.push_back(point.end);
  }
  search(ends);
  return best;
}

BlockSetter::BlockSetter(FaceLibrary& library, Typesetter& typesetter)
    : parts_(new Parts{library, typesetter, {}, {}}) {}
BlockSetter::~BlockSetter() = default;

TextBlock BlockSetter::set_block(std::string_view utf8, const AnalysisOptions& options,
                                 const BlockStyle& style) {
  ReadText text = parts_->read(utf8, options, style.chain);
  if (const auto size = choose_size(text, style)) {
    return parts_->shape(std::move(text), style, *size);
  }
  auto cut = parts_->cut(utf8, options, style, text);
  if (!cut) return parts_->shape(std::move(text), style, style.least);
  TextBlock block = parts_->shape(std::move(*cut), style, style.least);
  block.truncated = true;
  return block;
}

}  // namespace sharit

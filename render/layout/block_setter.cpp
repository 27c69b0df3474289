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
/// A cut text that is too tall after all loses one word more, after so many of them a quarter.
constexpr int kCutRounds = 6;
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

  /// The beginning of a text, with an ellipsis.
  struct Cut {
    ReadText text;
    std::uint32_t end;  ///< In code points of the whole.
  };

  [[nodiscard]] TextBlock shape(const ReadText& text, const BlockStyle& style, int size);
  [[nodiscard]] std::optional<Cut> cut(std::string_view utf8, const AnalysisOptions& options,
                                       const BlockStyle& style, const ReadText& text,
                                       std::uint32_t before);
  [[nodiscard]] TextBlock shape_cut(std::string_view utf8, const AnalysisOptions& options,
                                    const BlockStyle& style, const ReadText& text);
};

TextBlock BlockSetter::Parts::shape(const ReadText& text, const BlockStyle& style, int size) {
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
      block.fits =
          narrow_enough(placed, style) && low_enough(placed.height, block.lines.size(), style);
      if (block.fits || narrow_enough(placed, style)) break;
      width = width - (placed.width - F26::from_px(style.width));
    }
    if (block.fits || size <= style.least) break;
  }
  block.tofu = text.whole.tofu;
  block.missing = text.whole.missing;
  block.paragraph = text.paragraph;
  return block;
}

/// The longest beginning of a text that fits with its ellipsis at the least size, as measured, and
/// ends before the code point `before`.
std::optional<BlockSetter::Parts::Cut> BlockSetter::Parts::cut(std::string_view utf8,
                                                               const AnalysisOptions& options,
                                                               const BlockStyle& style,
                                                               const ReadText& text,
                                                               std::uint32_t before) {
  AnalysisOptions shorter = options;
  const auto read_to = [&](std::uint32_t end) {
    shorter.cut_at_byte = text.paragraph.byte_offset[end];
    return read(utf8, shorter, style.chain);
  };
  std::optional<Cut> best;
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
      if (low_enough(draft.placed.height, draft.lines.size(), style)) {
        fits = middle;
        best.emplace(Cut{std::move(tried), ends[middle - 1]});
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
    if (point.end >= before || text.measured.advance_to(point.end) > room) break;
    if (point.rank == BreakRank::kUsual) ends.push_back(point.end);
  }
  search(ends);
  if (best) return best;

  // The first word alone is too much: between its letters.
  const auto first = std::ranges::find(text.points, BreakRank::kUsual, &BreakPoint::rank);
  const auto size = static_cast<std::uint32_t>(text.paragraph.text.size());
  ends.clear();
  for (const BreakPoint& point :
       cluster_breaks(text.paragraph, {0, first == text.points.end() ? size : first->end})) {
    if (point.end >= before || text.measured.advance_to(point.end) > room) break;
    ends.push_back(point.end);
  }
  search(ends);
  return best;
}

/// Real lines may be a pixel taller than measured ones: shorter until they fit.
TextBlock BlockSetter::Parts::shape_cut(std::string_view utf8, const AnalysisOptions& options,
                                        const BlockStyle& style, const ReadText& text) {
  std::optional<TextBlock> block;
  auto before = static_cast<std::uint32_t>(text.paragraph.text.size()) + 1;
  for (int round = 0; const auto shorter = cut(utf8, options, style, text, before); ++round) {
    block = shape(shorter->text, style, style.least);
    block->truncated = true;
    if (low_enough(block->height, block->lines.size(), style)) break;
    before = round < kCutRounds ? shorter->end : shorter->end - shorter->end / 4;
  }
  return block ? std::move(*block) : shape(text, style, style.least);
}

BlockSetter::BlockSetter(FaceLibrary& library, Typesetter& typesetter)
    : parts_(new Parts{library, typesetter, {}, {}}) {}
BlockSetter::~BlockSetter() = default;

TextBlock BlockSetter::set_block(std::string_view utf8, const AnalysisOptions& options,
                                 const BlockStyle& style) {
  const ReadText text = parts_->read(utf8, options, style.chain);
  if (const auto size = choose_size(text, style)) {
    TextBlock block = parts_->shape(text, style, *size);
    if (low_enough(block.height, block.lines.size(), style)) return block;
  }
  return parts_->shape_cut(utf8, options, style, text);
}

}  // namespace sharit

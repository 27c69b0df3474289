#include "render/layout/line.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include <hb.h>

#include "render/faces/coverage.hpp"

namespace sharit {
namespace {

/// Grows a box without branches: which glyphs are spaces cannot be foretold, and a wrong guess
/// costs more than the sums.
class InkUnion {
 public:
  explicit InkUnion(const InkBox& box) {
    if (!box.empty()) box_ = box;
  }
  /// An empty box changes nothing.
  void add(const InkBox& box) {
    const bool counts = (box.left.value < box.right.value) & (box.top.value < box.bottom.value);
    box_.left = (counts & (box.left.value < box_.left.value)) ? box.left : box_.left;
    box_.top = (counts & (box.top.value < box_.top.value)) ? box.top : box_.top;
    box_.right = (counts & (box_.right.value < box.right.value)) ? box.right : box_.right;
    box_.bottom = (counts & (box_.bottom.value < box.bottom.value)) ? box.bottom : box_.bottom;
  }
  [[nodiscard]] InkBox box() const { return box_.empty() ? InkBox{} : box_; }

 private:
  static constexpr F26 kFar{std::numeric_limits<std::int64_t>::max()};
  InkBox box_{kFar, kFar, -kFar, -kFar};
};

}  // namespace

LineBuilder::LineBuilder(const Paragraph& paragraph, F26 size, F26 letter_spacing)
    : paragraph_(paragraph), spacing_(paragraph, letter_spacing) {
  line_.base = paragraph.base;
  line_.size = size;
  line_.report = paragraph.report;
  line_.glyphs.reserve(paragraph.text.size());
}

void LineBuilder::add_run(const Item& item, const ShapedRun& run, GlyphInk& ink) {
  InkUnion drawn(line_.ink);
  F26 pen = pen_;
  for (std::uint32_t at = 0; at < run.count; ++at) {
    const hb_glyph_info_t& info = run.infos[at];
    if (info.codepoint == 0) {
      const bool repeated =
          at > 0 && run.infos[at - 1].codepoint == 0 && run.infos[at - 1].cluster == info.cluster;
      // HarfBuzz takes Hangul fillers for letters; a font without them has nothing to show.
      const bool shows = !is_default_ignorable(paragraph_.text[info.cluster]);
      if (shows && !repeated) {
        pen_ = pen;
        drawn.add(add_box(item, info.cluster));
        pen = pen_;
      }
      continue;
    }
    const hb_glyph_position_t& position = run.positions[at];
    const std::uint32_t next = at + 1 < run.count ? run.infos[at + 1].cluster : spacing_.cp_end();
    const PlacedGlyph& glyph = line_.glyphs.emplace_back(PlacedGlyph{
        .x = pen + F26{position.x_offset},
        .y = F26{-position.y_offset},  // HarfBuzz's y goes up, ours down.
        .advance = F26{position.x_advance} + spacing_.after(info.cluster, next),
        .id = info.codepoint,
        .cluster = info.cluster,
        .byte = paragraph_.byte_offset[info.cluster],
        .face = item.face,
    });
    const InkBox box = ink.of(glyph.id);
    drawn.add({glyph.x + box.left, glyph.y + box.top, glyph.x + box.right, glyph.y + box.bottom});
    pen += glyph.advance;
  }
  pen_ = pen;
  line_.ink = drawn.box();
}

void LineBuilder::add_tofu(const Item& item) {
  const auto& clusters = paragraph_.clusters;
  const auto before = [](const Cluster& cluster, std::uint32_t cp) {
    return cluster.range.begin < cp;
  };
  auto begin = std::lower_bound(clusters.begin(), clusters.end(), item.range.begin, before);
  auto end = std::lower_bound(begin, clusters.end(), item.range.end, before);
  while (begin != end) {
    const CpRange range = (is_rtl(item.level) ? *--end : *begin++).range;
    const auto text = std::u32string_view(paragraph_.text).substr(range.begin, range.size());
    // Marks of direction stay in the item of their neighbours but are never drawn.
    if (!std::ranges::all_of(text, is_default_ignorable)) {
      line_.ink.add(add_box(item, range.begin));
    }
  }
}

InkBox LineBuilder::add_box(const Item& item, std::uint32_t cluster) {
  const PlacedGlyph& glyph = line_.glyphs.emplace_back(PlacedGlyph{
      .x = pen_,
      .y = {},
      .advance = tofu_advance(line_.size),
      .cluster = cluster,
      .byte = paragraph_.byte_offset[cluster],
      .face = item.face,
      .kind = GlyphKind::kTofu,
  });
  const InkBox box = tofu_box(glyph.advance);
  const InkBox drawn{pen_ + box.left, box.top, pen_ + box.right, box.bottom};
  pen_ += glyph.advance + spacing_.after(cluster, spacing_.cp_end());
  ++line_.tofu;
  return drawn;
}

ShapedLine LineBuilder::take() {
  line_.advance = pen_;
  return std::move(line_);
}

}  // namespace sharit

#include "render/layout/line.hpp"

#include <algorithm>
#include <utility>

#include <hb.h>

#include "render/faces/coverage.hpp"

namespace sharit {

LineBuilder::LineBuilder(const Paragraph& paragraph, F26 size, F26 letter_spacing)
    : paragraph_(paragraph), spacing_(paragraph, letter_spacing) {
  line_.base = paragraph.base;
  line_.size = size;
  line_.report = paragraph.report;
  line_.glyphs.reserve(paragraph.text.size());
}

void LineBuilder::add_run(const Item& item, const ShapedRun& run, GlyphInk& ink) {
  for (std::uint32_t at = 0; at < run.count; ++at) {
    const hb_glyph_info_t& info = run.infos[at];
    const hb_glyph_position_t& position = run.positions[at];
    if (info.codepoint == 0) {
      const bool repeated =
          at > 0 && run.infos[at - 1].codepoint == 0 && run.infos[at - 1].cluster == info.cluster;
      // HarfBuzz takes Hangul fillers for letters; a font without them has nothing to show.
      const bool shows = !is_default_ignorable(paragraph_.text[info.cluster]);
      if (shows && !repeated) add_box(item, info.cluster);
      continue;
    }
    PlacedGlyph& glyph = line_.glyphs.emplace_back();
    glyph.face = item.face;
    glyph.id = info.codepoint;
    glyph.x = pen_ + F26{position.x_offset};
    glyph.y = F26{-position.y_offset};  // HarfBuzz's y goes up, ours down.
    const std::uint32_t next = at + 1 < run.count ? run.infos[at + 1].cluster : spacing_.cp_end();
    glyph.advance = F26{position.x_advance} + spacing_.after(info.cluster, next);
    glyph.cluster = info.cluster;
    glyph.byte = paragraph_.byte_offset[info.cluster];
    if (const InkBox box = ink.of(glyph.id); !box.empty()) {
      line_.ink.add(
          InkBox{glyph.x + box.left, glyph.y + box.top, glyph.x + box.right, glyph.y + box.bottom});
    }
    pen_ += glyph.advance;
  }
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
    if (!std::ranges::all_of(text, is_default_ignorable)) add_box(item, range.begin);
  }
}

void LineBuilder::add_box(const Item& item, std::uint32_t cluster) {
  PlacedGlyph glyph;
  glyph.face = item.face;
  glyph.x = pen_;
  glyph.advance = tofu_advance(line_.size);
  glyph.cluster = cluster;
  glyph.byte = paragraph_.byte_offset[cluster];
  glyph.kind = GlyphKind::kTofu;
  const InkBox box = tofu_box(glyph.advance);
  line_.ink.add(InkBox{pen_ + box.left, box.top, pen_ + box.right, box.bottom});
  pen_ += glyph.advance + spacing_.after(cluster, spacing_.cp_end());
  line_.glyphs.push_back(glyph);
  ++line_.tofu;
}

ShapedLine LineBuilder::take() {
  line_.advance = pen_;
  return std::move(line_);
}

}  // namespace sharit

#include "render/layout/measured_text.hpp"

#include <algorithm>

#include "render/analysis/bidi.hpp"
#include "render/faces/face_library.hpp"

namespace sharit {
namespace {

F26 scaled(std::int64_t measured, F26 size) {
  return F26{(measured * size.value + kMeasureSize.value / 2) / kMeasureSize.value};
}

}  // namespace

MeasuredText::MeasuredText(const Paragraph& paragraph, const ShapedLine& whole,
                           FaceLibrary& library, InkCache& inks)
    : items_(whole.items),
      of_item_(whole.items.size()),
      before_(paragraph.text.size() + 1),
      cuttable_(paragraph.text.size() + 1) {
  glyphs_.reserve(whole.glyphs.size());
  F26 pen;
  std::size_t item = 0;
  for (const PlacedGlyph& placed : whole.glyphs) {
    const InkBox box = placed.kind == GlyphKind::kTofu
                           ? tofu_box(placed.advance)
                           : inks.of(library.face(placed.face).font_at(kMeasureSize)).of(placed.id);
    const F26 x = placed.x - pen;
    Glyph glyph{placed.cluster, placed.advance.value, {}};
    if (!box.empty()) {
      glyph.ink = {x + box.left, placed.y + box.top, x + box.right, placed.y + box.bottom};
    }
    pen += placed.advance;

    // Glyphs of one item stand together: look it up only where it changes.
    if (glyphs_.empty() || !items_[item].range.contains(placed.cluster)) {
      const auto found =
          std::upper_bound(items_.begin(), items_.end(), placed.cluster,
                           [](std::uint32_t cp, const Item& one) { return cp < one.range.end; });
      item = static_cast<std::size_t>(found - items_.begin());
      of_item_[item].begin = glyphs_.size();
    }
    glyphs_.push_back(glyph);
    of_item_[item].end = glyphs_.size();
    before_[placed.cluster + 1] += glyph.advance;
    cuttable_[placed.cluster] = true;
  }
  for (std::size_t at = 1; at < before_.size(); ++at) before_[at] += before_[at - 1];
}

MeasuredText::GlyphRange MeasuredText::part_of(std::size_t item, CpRange range) const {
  // Clusters rise from left to right, or fall in a right-to-left item.
  const bool rtl = is_rtl(items_[item].level);
  const auto begin = glyphs_.begin() + static_cast<std::ptrdiff_t>(of_item_[item].begin);
  const auto end = glyphs_.begin() + static_cast<std::ptrdiff_t>(of_item_[item].end);
  const auto first = std::partition_point(begin, end, [&](const Glyph& glyph) {
    return rtl ? glyph.cluster >= range.end : glyph.cluster < range.begin;
  });
  const auto last = std::partition_point(first, end, [&](const Glyph& glyph) {
    return rtl ? glyph.cluster >= range.begin : glyph.cluster < range.end;
  });
  return {static_cast<std::size_t>(first - glyphs_.begin()),
          static_cast<std::size_t>(last - glyphs_.begin())};
}

LineExtent MeasuredText::extent(CpRange range, F26 size) const {
  LineExtent extent;
  if (range.empty()) return extent;
  const auto begin =
      std::upper_bound(items_.begin(), items_.end(), range.begin,
                       [](std::uint32_t cp, const Item& item) { return cp < item.range.end; });
  auto end = begin;
  std::vector<Level> levels;
  for (; end != items_.end() && end->range.begin < range.end; ++end) levels.push_back(end->level);

  std::int64_t pen = 0;
  InkBox ink;
  const auto first = static_cast<std::size_t>(begin - items_.begin());
  for (const std::uint32_t at : visual_order(levels)) {
    const GlyphRange glyphs = part_of(first + at, range);
    for (std::size_t one = glyphs.begin; one < glyphs.end; ++one) {
      const Glyph& glyph = glyphs_[one];
      if (!glyph.ink.empty()) {
        ink.add({glyph.ink.left + F26{pen}, glyph.ink.top, glyph.ink.right + F26{pen},
                 glyph.ink.bottom});
      }
      pen += glyph.advance;
    }
  }
  extent.advance = scaled(pen, size);
  extent.ink = {scaled(ink.left.value, size), scaled(ink.top.value, size),
                scaled(ink.right.value, size), scaled(ink.bottom.value, size)};
  return extent;
}

}  // namespace sharit

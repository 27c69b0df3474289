#include <algorithm>
#include <string>
#include <vector>

#include <hb.h>

#include "fuzz/invariants.hpp"
#include "render/analysis/bidi.hpp"

namespace sharit::fuzz {
namespace {

std::string at_glyph(const char* what, std::size_t at) {
  return std::string(what) + " at glyph " + std::to_string(at);
}

bool is_listed(const FaceChain& chain, FaceId face) {
  return !chain.closed || std::ranges::find(chain.faces, face) != chain.faces.end();
}

Breach check_items(const Paragraph& paragraph, const FaceChain& chain, const ShapedLine& line) {
  std::uint32_t end = 0;
  auto cluster = paragraph.clusters.begin();
  for (const Item& item : line.items) {
    const std::string place = " in the item at code point " + std::to_string(item.range.begin);
    if (item.range.begin != end || item.range.end <= item.range.begin) {
      return "items do not tile the text" + place;
    }
    end = item.range.end;
    while (cluster != paragraph.clusters.end() && cluster->range.end < end) ++cluster;
    if (cluster == paragraph.clusters.end() || cluster->range.end != end) {
      return "a cluster is cut" + place;
    }
    if (item.language.empty()) return "no language" + place;
    if (!item.tofu && !is_listed(chain, item.face)) return "a face not of the chain" + place;
  }
  if (end != paragraph.text.size()) return "items do not reach the end";
  return {};
}

std::vector<std::uint32_t> order_of(const std::vector<Item>& items) {
  std::vector<Level> levels;
  for (const Item& item : items) levels.push_back(item.level);
  return visual_order(levels);
}

/// Walks the glyphs along the items in visual order.
Breach check_glyphs(const Paragraph& paragraph, const ShapedLine& line, FaceLibrary& library) {
  const std::vector<std::uint32_t> order = order_of(line.items);
  std::size_t at = 0;
  for (const std::uint32_t index : order) {
    const Item& item = line.items[index];
    for (bool first = true; at < line.glyphs.size(); ++at, first = false) {
      const PlacedGlyph& glyph = line.glyphs[at];
      if (!item.range.contains(glyph.cluster)) break;
      if (glyph.byte != paragraph.byte_offset[glyph.cluster]) return at_glyph("a wrong byte", at);
      if (glyph.kind == GlyphKind::kFont) {
        if (item.tofu) return at_glyph("a glyph where no face draws", at);
        if (glyph.face != item.face) return at_glyph("another face than its item's", at);
        hb_face_t* const face = hb_font_get_face(library.face(glyph.face).font_at(line.size));
        if (glyph.id == 0) return at_glyph(".notdef is drawn", at);
        if (glyph.id >= hb_face_get_glyph_count(face)) return at_glyph("no such glyph", at);
      }
      if (first) continue;
      const std::uint32_t before = line.glyphs[at - 1].cluster;
      if (is_rtl(item.level) ? glyph.cluster > before : glyph.cluster < before) {
        return at_glyph("clusters out of order", at);
      }
    }
  }
  if (at != line.glyphs.size()) {
    return at_glyph("the runs are not the items in visual order", at);
  }
  return {};
}

void grow(InkBox& all, bool& any, const InkBox& box) {
  all = any ? InkBox{std::min(all.left, box.left), std::min(all.top, box.top),
                     std::max(all.right, box.right), std::max(all.bottom, box.bottom)}
            : box;
  any = true;
}

Breach check_measures(const LineStyle& style, const ShapedLine& line, FaceLibrary& library) {
  F26 advance;
  InkBox ink;
  bool inked = false;
  std::uint32_t tofu = 0;
  for (const PlacedGlyph& glyph : line.glyphs) {
    InkBox box;
    if (glyph.kind == GlyphKind::kTofu) {
      ++tofu;
      box = tofu_box(glyph.advance);
    } else {
      hb_glyph_extents_t extents{};
      hb_font_t* const font = library.face(glyph.face).font_at(line.size);
      if (hb_font_get_glyph_extents(font, glyph.id, &extents)) {
        box = InkBox{F26{extents.x_bearing}, F26{-extents.y_bearing},
                     F26{extents.x_bearing + extents.width},
                     F26{-extents.y_bearing - extents.height}};
      }
    }
    advance += glyph.advance;
    if (box.empty()) continue;
    grow(ink, inked,
         InkBox{glyph.x + box.left, glyph.y + box.top, glyph.x + box.right, glyph.y + box.bottom});
  }
  // A box keeps its size and is spaced behind it.
  const bool spaced_boxes = tofu > 0 && style.letter_spacing != F26{};
  if (advance != line.advance && !spaced_boxes) return "the advance is not the sum of the advances";
  if (ink.left != line.ink.left || ink.right != line.ink.right || ink.top != line.ink.top ||
      ink.bottom != line.ink.bottom) {
    return "the ink is not the union of the glyphs' boxes";
  }
  if (tofu != line.tofu) return "boxes counted wrongly";
  if (line.missing.size() > 0 && tofu == 0) return "code points missing but nothing shown for them";
  std::vector<char32_t> missing = line.missing;
  std::ranges::sort(missing);
  if (std::ranges::adjacent_find(missing) != missing.end()) return "a missing code point twice";
  return {};
}

}  // namespace

Breach check_line(const Paragraph& paragraph, const LineStyle& style, const ShapedLine& line,
                  FaceLibrary& library) {
  if (line.base != paragraph.base) return "the line's direction is not the paragraph's";
  if (Breach breach = check_items(paragraph, style.chain, line)) return breach;
  if (Breach breach = check_glyphs(paragraph, line, library)) return breach;
  return check_measures(style, line, library);
}

}  // namespace sharit::fuzz

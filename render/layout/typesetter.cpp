#include "render/layout/typesetter.hpp"

#include <algorithm>
#include <unordered_set>
#include <utility>

#include "render/analysis/bidi.hpp"
#include "render/faces/choice.hpp"
#include "render/faces/coverage.hpp"
#include "render/layout/glyph_ink.hpp"
#include "render/layout/item.hpp"
#include "render/layout/line.hpp"
#include "render/layout/repair.hpp"
#include "render/layout/shaper.hpp"

namespace sharit {
namespace {

/// System faces may join the chain during repair; each round excludes at least one face somewhere.
constexpr std::size_t kExtraRounds = 2;
/// No further round once this many items have been shaped for one line: a headline has a dozen, a
/// hostile text thousands, and must not cost ten times what it costs to draw it with boxes.
constexpr std::size_t kMaxShapedItems = 2048;

}  // namespace

struct Typesetter::Parts {
  FaceLibrary& library;
  Shaper shaper;
  InkCache inks;
  ItemLanguages languages;
  FaceChoice choice;  ///< Of the line being set; kept for its memory, like `levels`.
  std::vector<Level> levels;

  /// Fonts of the operator's folder are the copied ones.
  [[nodiscard]] ShapedRun shape(const Paragraph& paragraph, const Item& item, hb_font_t* font) {
    const bool installed = library.face(item.face).source().storage == FontStorage::kMapped;
    return shaper.shape(paragraph, item, font,
                        installed ? FontTrust::kInstalled : FontTrust::kForeign);
  }

  [[nodiscard]] std::vector<std::uint32_t> order_of(const std::vector<Item>& items) {
    levels.clear();
    for (const Item& item : items) levels.push_back(item.level);
    return visual_order(levels);
  }

  [[nodiscard]] bool mapped(char32_t cp, const FaceChain& chain) const {
    return std::any_of(chain.faces.begin(), chain.faces.end(), [&](FaceId face) {
      return covers(library.face(face).coverage(), std::u32string_view(&cp, 1));
    });
  }

  /// Names the code points behind the boxes of a line.
  void list_missing(const Paragraph& paragraph, const FaceChain& chain, ShapedLine& line) const {
    const auto& clusters = paragraph.clusters;
    std::unordered_set<char32_t> seen;
    for (const PlacedGlyph& glyph : line.glyphs) {
      if (glyph.kind != GlyphKind::kTofu) continue;
      const auto cluster =
          std::upper_bound(clusters.begin(), clusters.end(), glyph.cluster,
                           [](std::uint32_t cp, const Cluster& one) { return cp < one.range.end; });
      if (cluster == clusters.end()) continue;
      const auto all =
          std::u32string_view(paragraph.text).substr(cluster->range.begin, cluster->range.size());
      // Where every part is mapped, it is the whole that nothing draws.
      const bool all_mapped =
          std::all_of(all.begin(), all.end(), [&](char32_t cp) { return mapped(cp, chain); });
      for (const char32_t cp : all) {
        if (is_default_ignorable(cp) || (!all_mapped && mapped(cp, chain))) continue;
        if (seen.insert(cp).second) line.missing.push_back(cp);
      }
    }
  }
};

Typesetter::Typesetter(FaceLibrary& library) : parts_(new Parts{library, {}, {}, {}, {}, {}}) {}
Typesetter::~Typesetter() = default;

ShapedLine Typesetter::set_line(const Paragraph& paragraph, const LineStyle& style) {
  std::vector<Exclusion> exclusions;
  const std::size_t rounds = style.chain.faces.size() + kExtraRounds;
  std::size_t shaped = 0;
  for (std::size_t round = 1;; ++round) {
    const bool may_repair = round < rounds && shaped < kMaxShapedItems;
    choose_faces(paragraph, style.chain, parts_->library, exclusions, parts_->choice);
    std::vector<Item> items = cut_items(paragraph, parts_->choice, parts_->languages);
    shaped += items.size();
    LineBuilder builder(paragraph, style.size, style.letter_spacing);
    bool failed = false;
    for (const std::uint32_t at : parts_->order_of(items)) {
      const Item& item = items[at];
      if (item.tofu) {
        builder.add_tofu(item);
        continue;
      }
      hb_font_t* const font = parts_->library.face(item.face).font_at(style.size);
      const ShapedRun run = parts_->shape(paragraph, item, font);
      if (may_repair && find_failures(paragraph, item, run, exclusions)) failed = true;
      if (!failed) builder.add_run(item, run, parts_->inks.of(font));
    }
    if (failed) continue;
    ShapedLine line = builder.take();
    line.items = std::move(items);
    if (line.tofu > 0) parts_->list_missing(paragraph, style.chain, line);
    return line;
  }
}

ShapedLine Typesetter::set_part(const Paragraph& paragraph, const std::vector<Item>& items,
                                CpRange range, const LineStyle& style) {
  std::vector<Item> parts;
  for (auto item =
           std::upper_bound(items.begin(), items.end(), range.begin,
                            [](std::uint32_t cp, const Item&one) { return cp < one.range.end; });
       item != items.end() && item->range.begin < range.end; ++item) {
    parts.push_back(*item);
    CpRange& part = parts.back().range;
    part = {std::max(part.begin, range.begin), std::min(part.end, range.end)};
  }
  LineBuilder builder(paragraph, style.size, style.letter_spacing);
  for (const std::uint32_t at : parts_->order_of(parts)) {
    const Item& item = parts[at];
    if (item.tofu) {
      builder.add_tofu(item);
      continue;
    }
    hb_font_t* const font = parts_->library.face(item.face).font_at(style.size);
    builder.add_run(item, parts_->shape(paragraph, item, font), parts_->inks.of(font));
  }
  ShapedLine line = builder.take();
  line.items = std::move(parts);
  if (line.tofu > 0) parts_->list_missing(paragraph, style.chain, line);
  return line;
}

}  // namespace sharit

#include "fuzz/check_text.hpp"

#include "fuzz/block_checks.hpp"
#include "fuzz/invariants.hpp"
#include "fuzz/metamorphic.hpp"
#include "render/layout/dump.hpp"

namespace sharit::fuzz {
namespace {

/// Painting costs more than everything before it: short lines at a small size only.
constexpr std::size_t kMostPaintedGlyphs = 24;
constexpr F26 kPaintedSize = F26::from_px(18);
constexpr std::uint32_t kOutlines = 3;  ///< None, 1 px, 2 px.

/// Fonts that choose letter forms by the joining alone, not by their neighbours.
bool has_plain_joining(ChainChoice chain) {
  return chain == ChainChoice::kNaskh || chain == ChainChoice::kKufi ||
         chain == ChainChoice::kSansArabic;
}

}  // namespace

Breach check_text(const TextCase& one, Workbench& bench) {
  const Paragraph paragraph = analyse(one.headline, one.options);
  if (Breach breach = check_paragraph(one.headline, one.options, paragraph)) return breach;
  const LineStyle style = bench.style_of(one);
  Typesetter& typesetter = bench.typesetter();
  const ShapedLine line = typesetter.set_line(paragraph, style);
  if (Breach breach = check_line(paragraph, style, line, bench.library())) return breach;
  if (dump_line(paragraph, line, bench.library()).empty()) return "nothing to dump";

  const Subject subject{one.options, paragraph, style, line, one.pick};
  if (Breach breach = check_reading_again(subject)) return breach;
  if (Breach breach = check_order(subject, typesetter, bench.library())) return breach;
  if (Breach breach = check_double_size(subject, typesetter)) return breach;
  if (Breach breach = check_direction_mark(subject, typesetter)) return breach;
  if (families_of(one.chain).size() == 1 && one.chain != ChainChoice::kNastaliq) {
    if (Breach breach = check_words(subject, typesetter)) return breach;
  }
  if (has_plain_joining(one.chain)) {
    if (Breach breach = check_joiner(subject, typesetter)) return breach;
  }
  if (Breach breach = check_spacing(subject, typesetter)) return breach;
  if (Breach breach = check_block(one, style.chain, bench.block_setter())) return breach;
  if (line.glyphs.size() > kMostPaintedGlyphs) return {};
  const ShapedLine small = typesetter.set_line(paragraph, {kPaintedSize, style.chain});
  const Outline outline{static_cast<int>(one.pick % kOutlines), Colour::rgb(0)};
  return check_pixels(small, outline, bench.painter());
}

}  // namespace sharit::fuzz

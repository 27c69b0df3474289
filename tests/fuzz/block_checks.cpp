#include "fuzz/block_checks.hpp"

#include <array>
#include <string>

namespace sharit::fuzz {
namespace {

constexpr std::array kWidths = {300, 40, 900, 1390};
constexpr std::array kHeights = {0, 60, 300};
constexpr std::array kMaxLines = {0, 3, 1};

BlockStyle room_of(std::uint32_t pick, const FaceChain& chain) {
  BlockStyle style;
  style.chain = chain;
  style.width = kWidths[pick % kWidths.size()];
  style.height = kHeights[pick / 4 % kHeights.size()];
  style.max_lines = kMaxLines[pick / 12 % kMaxLines.size()];
  style.least = 16;
  style.largest = 40;
  return style;
}

Breach check_lines(const TextBlock& block) {
  std::uint32_t end = 0;
  F26 baseline;
  for (const TextLine& line : block.lines) {
    const std::string place = " in the line at code point " + std::to_string(line.range.begin);
    if (line.range.begin != end || line.range.end <= line.range.begin) {
      return "lines do not tile the paragraph" + place;
    }
    end = line.range.end;
    if (line.shown.begin < line.range.begin || line.shown.end > line.range.end) {
      return "shown is not a part" + place;
    }
    for (const PlacedGlyph& glyph : line.shaped.glyphs) {
      if (!line.range.contains(glyph.cluster)) return "a glyph of another line" + place;
    }
    if (&line != &block.lines.front() && line.baseline <= baseline) return "no lower" + place;
    baseline = line.baseline;
  }
  if (!block.lines.empty() && end != block.paragraph.text.size()) {
    return "lines do not reach the end";
  }
  return {};
}

Breach check_room(const TextBlock& block, const BlockStyle& style) {
  if (!block.fits) return {};
  if (style.height > 0 && block.height > F26::from_px(style.height)) return "higher than its room";
  if (style.max_lines > 0 && block.lines.size() > static_cast<std::size_t>(style.max_lines)) {
    return "more lines than asked for";
  }
  const F26 width = F26::from_px(style.width);
  for (const TextLine& line : block.lines) {
    if (line.shaped.ink.empty()) continue;
    const F26 pen = pen_start(block, line, width);
    if (pen + line.shaped.ink.left < F26{0} || pen + line.shaped.ink.right > width) {
      return "ink beyond the room in the line at code point " + std::to_string(line.range.begin);
    }
  }
  return {};
}

}  // namespace

Breach check_block(const TextCase& one, const FaceChain& chain, BlockSetter& setter) {
  const BlockStyle style = room_of(one.pick, chain);
  const TextBlock block = setter.set_block(one.headline, one.options, style);
  if (Breach breach = check_lines(block)) return breach;
  if (Breach breach = check_room(block, style)) return breach;
  const TextBlock again = setter.set_block(one.headline, one.options, style);
  bool same = again.size == block.size && again.lines.size() == block.lines.size();
  for (std::size_t at = 0; same && at < block.lines.size(); ++at) {
    same = block.lines[at].range == again.lines[at].range &&
           block.lines[at].shaped.advance == again.lines[at].shaped.advance;
  }
  return same ? Breach{} : "set again, another block";
}

}  // namespace sharit::fuzz

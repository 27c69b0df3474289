#pragma once

#include "render/layout/block_setter.hpp"

#include "support/headline_maker.hpp"
#include "support/seed.hpp"
#include "support/utf8_text.hpp"
#include "unit/render/layout/helpers.hpp"

namespace sharit::test {

inline BlockSetter& block_setter() {
  static BlockSetter made(library(), typesetter());
  return made;
}

/// A block of one size and any height.
inline BlockStyle block_style(int width, int size, const std::vector<std::string>& families = {}) {
  BlockStyle style;
  style.chain = style_of(families).chain;
  style.width = width;
  style.least = style.largest = size;
  return style;
}

inline TextBlock set_block(std::string_view text, const BlockStyle& style,
                           std::string language = "ar") {
  AnalysisOptions options;
  options.language = std::move(language);
  options.max_length = 0;
  return block_setter().set_block(text, options, style);
}

/// What each line shows, in reading order, without marks of direction.
inline std::vector<std::u32string> texts_of(const TextBlock& block) {
  std::vector<std::u32string> texts;
  for (const TextLine& line : block.lines) {
    texts.emplace_back();
    for (std::uint32_t at = line.shown.begin; at < line.shown.end; ++at) {
      const char32_t c = block.paragraph.text[at];
      if (c != U'\u200E' && c != U'\u200F') texts.back() += c;
    }
  }
  return texts;
}

/// What must hold for any block: the lines tile the text, ink stays in the box and never touches
/// the ink of another line.
inline void check_sound(const TextBlock& block, const BlockStyle& style) {
  const Paragraph& paragraph = block.paragraph;
  std::uint32_t next = 0;
  for (std::size_t at = 0; at < block.lines.size(); ++at) {
    const TextLine& line = block.lines[at];
    REQUIRE(line.range.begin == next);
    next = line.range.end;
    REQUIRE(line.shown.begin == line.range.begin);
    REQUIRE(line.shown.begin < line.shown.end);
    REQUIRE(line.shown.end <= line.range.end);
    REQUIRE(line.shaped.size == block.size);
    for (const PlacedGlyph& glyph : line.shaped.glyphs) REQUIRE(line.shown.contains(glyph.cluster));
    REQUIRE(line.baseline.value % 64 == 0);
    const InkBox& ink = line.shaped.ink;
    if (ink.empty()) continue;
    CHECK(line.baseline + ink.top >= F26{0});
    CHECK(line.baseline + ink.bottom <= block.height);
    for (std::size_t above = 0; above < at; ++above) {
      const TextLine& other = block.lines[above];
      if (other.shaped.ink.empty()) continue;
      CHECK(other.baseline + other.shaped.ink.bottom < line.baseline + ink.top);
    }
    if (!block.fits) continue;
    const F26 pen = pen_start(block, line, F26::from_px(style.width));
    CHECK(pen + ink.left >= F26{0});
    CHECK(pen + ink.right <= F26::from_px(style.width));
  }
  if (!block.lines.empty()) REQUIRE(next == paragraph.text.size());
  if (!block.fits) return;
  if (style.height > 0) CHECK(block.height <= F26::from_px(style.height));
  if (style.max_lines > 0) CHECK(block.lines.size() <= static_cast<unsigned>(style.max_lines));
}

}  // namespace sharit::test

#pragma once

#include <vector>

#include "render/analysis/paragraph.hpp"
#include "render/faces/face_library.hpp"
#include "render/layout/shaped_line.hpp"

namespace sharit {

/// The room and the type of a text on several lines: a card, an item of a roll.
struct BlockStyle {
  FaceChain chain;
  int width = 0;      ///< Pixels. No ink of any line goes beyond it, whatever the letters overhang.
  int height = 0;     ///< Pixels from the highest to the lowest ink; 0: no limit.
  int max_lines = 0;  ///< 0: no limit.
  /// Whole pixels per em. The text takes the largest size that fits; equal: just this size.
  int least = 48;
  int largest = 120;
  /// It may take this share of the largest size that fits where its lines then break better (no
  /// short word left at the end of a line, no single word on the last); 1: never.
  double least_share = 0.85;
  /// From baseline to baseline, in em; grows where the ink of neighbouring lines would touch.
  double spacing = 1.42;
};

/// One line of a block. All ranges are code points of the block's paragraph.
struct TextLine {
  ShapedLine shaped;  ///< Glyphs, advance and ink from the pen start at the left end.
  CpRange range;      ///< What the line takes; lines tile the paragraph.
  CpRange shown;      ///< Without the spaces and marks that hang at its end.
  F26 baseline;       ///< Down from the top of the block; whole pixels.
};

/// A text on lines, ready to be drawn. Pure data. Units: 26.6 pixels, y down.
/// The block is as high as the pixels of its ink. Lines begin at the start side (right for a
/// right-to-left text): `pen_start` says where. Fails never: what does not fit says so.
struct TextBlock {
  Paragraph paragraph;  ///< What the lines show: where `truncated`, the cut text with its ellipsis.
  std::vector<TextLine> lines;  ///< None where nothing shows.
  F26 size;                     ///< Pixels per em.
  F26 pitch;                    ///< From baseline to baseline, whole pixels.
  /// From the start edge to the pen starts of all lines: what the widest overhang needs, 0 mostly.
  F26 inset;
  /// From the start edge to the farthest ink or pen start; at least the whole pixels of a line's
  /// ink.
  F26 width;
  F26 height;  ///< Whole pixels.
  std::uint32_t tofu = 0;
  std::vector<char32_t> missing;  ///< As in `ShapedLine`.
  bool truncated = false;         ///< Cut to fit; `paragraph.report` tells of `max_length`.
  bool fits = true;               ///< False: even the least size and one glyph are too much.
};

/// Where the pen of a line starts (its left end), from the left edge of a box of `width`, when the
/// block stands at the start side of the box.
[[nodiscard]] inline F26 pen_start(const TextBlock& block, const TextLine& line, F26 width) {
  return block.paragraph.base == Direction::kRtl ? width - block.inset - line.shaped.advance
                                                 : block.inset;
}

}  // namespace sharit

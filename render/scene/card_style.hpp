#pragma once

#include "render/analysis/direction.hpp"
#include "render/support/fixed.hpp"
#include "render/support/geometry.hpp"

namespace sharit {

/// Where the code of a card stands.
enum class CodePlace {
  kNone,    ///< A screen too low for one that could be read.
  kBeside,  ///< At the end side of the headline, its words under it.
  kBelow,   ///< Under the headline at the end side, its words beside it.
};

/// What all cards of a scene have in common: their room and the sizes in it. Whole pixels.
struct CardStyle {
  Direction direction = Direction::kRtl;  ///< Of the frame: the start side is right for kRtl.
  RectPx room;                            ///< All of a card stands in it.
  /// The share of the room left over that goes above the card: a little less than half looks
  /// centred.
  double lift = 0.42;

  int least = 54;  ///< Pixels per em of the headline.
  int largest = 150;
  int max_lines = 0;  ///< 0: as many as the room takes.

  bool source_above = true;  ///< Source and age over the headline, else the source beside it.
  int chip_height = 84;
  int chip_padding = 26;
  int chip_radius = 10;
  int chip_baseline = 56;  ///< Down from the chip's top.
  int chip_gap = 44;       ///< From the chip to the headline.
  int age_gap = 30;        ///< From the chip to the age.
  F26 source_size, age_size;

  CodePlace code = CodePlace::kBeside;
  int code_side = 340;  ///< At most; a code is a whole number of pixels a module.
  int code_radius = 18;
  int least_module = 3;
  int code_gap = 90;  ///< From the headline to the code.
  F26 scan_size;      ///< Of the words at the code; 0: none.
  int scan_gap = 0;   ///< kBeside: from the code down to their baseline. kBelow: to their side.

  int rise = 18;  ///< How far a card comes up while it appears.
  int tile_width = 512;

  [[nodiscard]] bool rtl() const { return direction == Direction::kRtl; }
};

}  // namespace sharit

#pragma once

#include "render/scene/card_style.hpp"

namespace sharit {

/// How large the parts of a card are; 0: it has no such part.
struct CardParts {
  bool row = false;    ///< It has a source or an age.
  int chip_width = 0;  ///< Counts where the source stands beside the headline.
  int code_side = 0;
  int scan_width = 0;
  SizePx headline;  ///< The ink of its lines.
  Direction headline_reads = Direction::kRtl;
};

/// The room that the headline may fill when the other parts are as large as that.
[[nodiscard]] SizePx headline_room(const CardStyle& style, const CardParts& parts);

/// How far a block of lines moves to the right to stand at the frame's start side of its room,
/// where it reads the other way: its lines begin at their own start, so that the eye finds each of
/// them.
[[nodiscard]] int block_shift(int room_width, int block_width, Direction reads, Direction frame);

/// Where the parts of a card stand. Whole pixels of the screen.
struct CardPlaces {
  int chip_x = 0;  ///< Its start edge.
  int chip_y = 0;
  int headline_x = 0;  ///< The left edge of the room it was set for ...
  int headline_y = 0;  ///< ... and the top of its ink.
  int code_x = 0;      ///< Left.
  int code_y = 0;
  int scan_x = 0;  ///< Left; the words are one line.
  int scan_baseline = 0;
};

/// The frame's direction says on which side chip and code stand; the headline stands under its
/// chip, whichever way it reads (`block_shift`). Pure.
[[nodiscard]] CardPlaces place_card(const CardStyle& style, const CardParts& parts);

}  // namespace sharit

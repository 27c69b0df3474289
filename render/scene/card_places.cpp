#include "render/scene/card_places.hpp"

#include <algorithm>

#include "render/scene/rounded.hpp"

namespace sharit {
namespace {

/// What the source takes from the headline's width, or from its height.
int source_width(const CardStyle& style, const CardParts& parts) {
  return !style.source_above && parts.chip_width > 0 ? parts.chip_width + style.chip_gap : 0;
}
int source_height(const CardStyle& style, const CardParts& parts) {
  return style.source_above && parts.row ? style.chip_height + style.chip_gap : 0;
}

int code_width(const CardStyle& style, const CardParts& parts) {
  if (style.code != CodePlace::kBeside || parts.code_side == 0) return 0;
  return std::max(parts.code_side, parts.scan_width) + style.code_gap;
}
int code_height(const CardStyle& style, const CardParts& parts) {
  return style.code == CodePlace::kBelow && parts.code_side > 0 ? parts.code_side + style.code_gap
                                                                : 0;
}

/// From the start edge of the room, for something of a width: its left edge.
int left_of(const CardStyle& style, int from_start, int width) {
  return style.rtl() ? style.room.right() - from_start - width : style.room.x + from_start;
}

void place_code(CardPlaces& places, const CardStyle& style, const CardParts& parts, int below) {
  const int side = parts.code_side;
  places.code_x = left_of(style, style.room.width - side, side);
  if (style.code == CodePlace::kBelow) {
    places.code_y = below;
    places.scan_x = left_of(style, style.room.width - side - style.scan_gap - parts.scan_width,
                            parts.scan_width);
    places.scan_baseline = below + side / 2 + static_cast<int>(style.scan_size.round_px()) / 3;
    return;
  }
  // The words hang under the code; the two together stand in the middle.
  const int height = side + (parts.scan_width > 0 ? style.scan_gap : 0);
  places.code_y = style.room.y + (style.room.height - height) / 2;
  places.scan_x = parts.scan_width <= side
                      ? places.code_x + (side - parts.scan_width) / 2
                      : left_of(style, style.room.width - parts.scan_width, parts.scan_width);
  places.scan_baseline = places.code_y + side + style.scan_gap;
}

}  // namespace

SizePx headline_room(const CardStyle& style, const CardParts& parts) {
  return {std::max(1, style.room.width - source_width(style, parts) - code_width(style, parts)),
          std::max(1, style.room.height - source_height(style, parts) - code_height(style, parts))};
}

int block_shift(int room_width, int block_width, Direction reads, Direction frame) {
  if (reads == frame) return 0;
  const int over = std::max(0, room_width - block_width);
  return frame == Direction::kRtl ? over : -over;
}

CardPlaces place_card(const CardStyle& style, const CardParts& parts) {
  CardPlaces places;
  const SizePx room = headline_room(style, parts);
  const int slack = std::max(0, room.height - parts.headline.height);
  const int top = style.room.y + rounded(slack * style.lift);
  places.chip_x = style.rtl() ? style.room.right() : style.room.x;
  places.chip_y =
      style.source_above ? top : style.room.y + (style.room.height - style.chip_height) / 2;
  places.headline_y = top + source_height(style, parts);
  places.headline_x = left_of(style, source_width(style, parts), room.width);
  places.headline_x +=
      block_shift(room.width, parts.headline.width, parts.headline_reads, style.direction);
  place_code(places, style, parts, places.headline_y + parts.headline.height + style.code_gap);
  return places;
}

}  // namespace sharit

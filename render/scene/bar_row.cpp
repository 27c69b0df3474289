#include "render/scene/bar_row.hpp"

#include <algorithm>

#include "render/scene/rounded.hpp"

namespace sharit {
namespace {

/// Two rows: at least this share of the width high.
constexpr double kTwoRows = 0.13;

/// `box` without what is kept free round its text: a little of its own, the safe area at the
/// edges of the screen.
RectPx room_of(const RectPx& box, const SurroundLayout& surround, int letters) {
  const int side = std::min(std::max(1, rounded(letters * 0.18)), box.width / 8);
  const int above = std::max(1, rounded(box.height * 0.1));
  const RectPx room{box.x + side, box.y + above, box.width - 2 * side, box.height - 2 * above};
  return intersection(room, surround.safe());
}

}  // namespace

BarPlate bar_clock(const SurroundLayout& surround, const RectPx& row, int letters) {
  const int width = rounded(std::min(letters * 1.4 + surround.margin, row.width * 0.18));
  const bool at_left = surround.direction == Direction::kRtl;
  BarPlate clock;
  clock.box = {at_left ? row.x : row.right() - width, row.y, width, row.height};
  clock.fit.room = room_of(clock.box, surround, letters);
  clock.fit.side = at_left ? NameFit::Side::kLeft : NameFit::Side::kRight;
  clock.fit.largest = std::max(8, rounded(letters * 0.42));
  clock.fit.least = std::max(6, clock.fit.largest / 3);
  clock.fit.max_lines = 1;
  clock.fit.middle = 0.36;  // Figures are as high as capitals.
  return clock;
}

BarRow lay_out_bar_row(const SurroundLayout& surround, const RectPx& row) {
  BarRow out;
  const int letters = row.height;
  const int width = rounded(std::min(letters * 1.9 + surround.margin, row.width * 0.2));
  const bool at_left = surround.direction == Direction::kLtr;
  out.label.box = {at_left ? row.x : row.right() - width, row.y, width, row.height};
  out.label.fit.room = room_of(out.label.box, surround, letters);
  out.label.fit.side = at_left ? NameFit::Side::kLeft : NameFit::Side::kRight;
  out.label.fit.largest = std::max(8, rounded(letters * 0.4));
  out.label.fit.least = std::max(6, rounded(letters * 0.24));
  out.clock = bar_clock(surround, row, letters);
  const int left = at_left ? out.label.box.right() : out.clock.box.right();
  const int right = at_left ? out.clock.box.x : out.label.box.x;
  out.between = {left, row.y, right - left, row.height};
  return out;
}

bool has_two_rows(const SurroundLayout& surround) {
  return !surround.has_frame && surround.screen.height >= surround.screen.width * kTwoRows;
}

}  // namespace sharit

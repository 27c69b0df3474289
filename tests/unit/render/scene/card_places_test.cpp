#include "render/scene/card_places.hpp"

#include <doctest/doctest.h>

#include <vector>

namespace sharit {
namespace {

CardStyle style_for(CodePlace code, Direction direction) {
  CardStyle style;
  style.room = {72, 170, 1776, 740};
  style.direction = direction;
  style.code = code;
  style.scan_size = F26::from_px(30);
  style.scan_gap = 50;
  style.code_gap = 90;
  return style;
}

/// What a card covers, for a headline that fills what it may.
std::vector<RectPx> boxes(const CardStyle& style, CardParts parts, SizePx headline) {
  parts.headline = headline;
  const CardPlaces places = place_card(style, parts);
  const SizePx room = headline_room(style, parts);
  const bool starts_right = parts.headline_reads == Direction::kRtl;
  std::vector<RectPx> out;
  out.push_back({places.headline_x + (starts_right ? room.width - headline.width : 0),
                 places.headline_y, headline.width, headline.height});
  if (parts.row) {
    out.push_back({style.rtl() ? places.chip_x - parts.chip_width : places.chip_x, places.chip_y,
                   parts.chip_width, style.chip_height});
  }
  if (parts.code_side > 0) {
    out.push_back({places.code_x, places.code_y, parts.code_side, parts.code_side});
    if (parts.scan_width == 0) return out;
    out.push_back({places.scan_x, places.scan_baseline - 30, parts.scan_width, 40});
  }
  return out;
}

}  // namespace

TEST_CASE("no part of a card touches another or leaves the room, whatever there is of them") {
  for (const CodePlace code : {CodePlace::kNone, CodePlace::kBeside, CodePlace::kBelow})
    for (const Direction frame : {Direction::kRtl, Direction::kLtr})
      for (const Direction reads : {Direction::kRtl, Direction::kLtr})
        for (const bool above : {true, false})
          for (const int chip : {0, 240, 500})
            for (const int side : {0, 310})
              for (const int scan : {0, 200, 420})
                for (const double fill : {0.2, 0.7, 1.0}) {
                  CardStyle style = style_for(code, frame);
                  style.source_above = above;
                  const CardParts parts{chip > 0, chip, code == CodePlace::kNone ? 0 : side,
                                        scan,     {},   reads};
                  const SizePx room = headline_room(style, parts);
                  REQUIRE(room.width > 300);
                  const auto all = boxes(
                      style, parts,
                      {static_cast<int>(room.width * fill), static_cast<int>(room.height * fill)});
                  for (std::size_t i = 0; i < all.size(); ++i) {
                    CHECK(intersection(all[i], style.room) == all[i]);
                    for (std::size_t j = i + 1; j < all.size(); ++j) {
                      CHECK(intersection(all[i], all[j]).empty());
                    }
                  }
                }
}

TEST_CASE("chip and headline stand at the frame's start side, the code at the other") {
  for (const Direction reads : {Direction::kRtl, Direction::kLtr}) {
    const CardParts parts{true, 240, 310, 200, {}, reads};
    const auto rtl = boxes(style_for(CodePlace::kBeside, Direction::kRtl), parts, {800, 300});
    CHECK(rtl[0].right() == 72 + 1776);
    CHECK(rtl[1].right() == 72 + 1776);
    CHECK(rtl[2].x == 72);
    const auto ltr = boxes(style_for(CodePlace::kBeside, Direction::kLtr), parts, {800, 300});
    CHECK(ltr[0].x == 72);
    CHECK(ltr[1].x == 72);
    CHECK(ltr[2].right() == 72 + 1776);
  }
}

TEST_CASE("without a code the headline has all the width, without a source all the height") {
  const CardStyle style = style_for(CodePlace::kBeside, Direction::kRtl);
  CHECK(headline_room(style, {}) == SizePx{1776, 740});
  CHECK(headline_room(style, {true, 240, 0, 0, {}, {}}) == SizePx{1776, 740 - 84 - 44});
  CHECK(headline_room(style, {false, 0, 310, 0, {}, {}}) == SizePx{1776 - 310 - 90, 740});
}

TEST_CASE("a block that reads as the frame does stays, another moves to the start side") {
  CHECK(block_shift(1000, 600, Direction::kRtl, Direction::kRtl) == 0);
  CHECK(block_shift(1000, 600, Direction::kLtr, Direction::kRtl) == 400);
  CHECK(block_shift(1000, 600, Direction::kRtl, Direction::kLtr) == -400);
  CHECK(block_shift(1000, 1001, Direction::kLtr, Direction::kRtl) == 0);
}

}  // namespace sharit

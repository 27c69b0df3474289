#include "render/scene/cards_layout.hpp"

#include <doctest/doctest.h>

namespace sharit {
namespace {

CardsLayout layout_on(SizePx screen, bool company = false, double text_size = 0) {
  return lay_out_cards(lay_out_surround(screen, Direction::kRtl, 5), text_size, company);
}

constexpr SizePx kScreens[] = {{1920, 1080}, {1280, 720}, {3840, 2160}, {1024, 768}, {1080, 1080},
                               {1080, 1920}, {768, 1366}, {2160, 3840}, {800, 1280}, {1920, 360},
                               {3840, 600},  {1920, 120}, {1024, 64},   {640, 360},  {480, 1920}};

}  // namespace

TEST_CASE("on every screen a card has room between header and footer and inside the margins") {
  for (const SizePx screen : kScreens) {
    for (const bool company : {false, true}) {
      CAPTURE(screen.width);
      CAPTURE(screen.height);
      const CardsLayout layout = layout_on(screen, company);
      const RectPx& room = layout.card.room;
      CHECK(room.x >= layout.surround.margin);
      CHECK(room.right() <= screen.width - layout.surround.margin);
      CHECK(room.y >= layout.surround.content.y);
      CHECK(room.bottom() <= layout.time.y);
      CHECK(layout.time.bottom() <= screen.height);
      // Two lines of the least size go into what the source leaves.
      const int source =
          layout.card.source_above ? layout.card.chip_height + layout.card.chip_gap : 0;
      CHECK(room.height - source > layout.card.least * 2.6);
      CHECK(layout.card.least <= layout.card.largest);
      if (layout.card.code == CodePlace::kBeside) {
        CHECK(layout.card.code_side + layout.card.scan_gap <= room.height);
        CHECK(layout.card.code_side + layout.card.code_gap < room.width / 2);
      }
      if (layout.card.code == CodePlace::kBelow) {
        CHECK(room.height - source - layout.card.code_side - layout.card.code_gap >
              layout.card.least * 2.6);
      }
    }
  }
}

TEST_CASE("company stands under the card and over the panel, on tall screens only") {
  for (const SizePx screen : kScreens) {
    CHECK_FALSE(layout_on(screen, false).company);
    const CardsLayout layout = layout_on(screen, true);
    CAPTURE(screen.width);
    CAPTURE(screen.height);
    CHECK(layout.company.has_value() == (screen.height > screen.width * 1.48));
    CHECK(layout.surround.has_footer == !layout.company);
    if (!layout.company) continue;
    const CardRowStyle& rows = layout.company->rows;
    const RectPx& panel = layout.company->lane.window;
    CHECK(rows.first.y > layout.card.room.bottom());
    CHECK(rows.first.y + 2 * rows.first.height < layout.time.y);
    CHECK(layout.time.bottom() == panel.y);
    CHECK(panel.bottom() == screen.height);
    CHECK(rows.headline_top + rows.headline_height < rows.first.height);
    CHECK(rows.headline_height > rows.least * 2.6);
    CHECK(rows.least < layout.card.least);
  }
}

TEST_CASE("low bars have no code, and the source beside the headline") {
  CHECK(layout_on({1920, 360}).card.code == CodePlace::kBeside);
  CHECK(layout_on({1920, 360}).card.source_above);
  CHECK(layout_on({1920, 120}).card.code == CodePlace::kNone);
  CHECK_FALSE(layout_on({1920, 120}).card.source_above);
}

TEST_CASE("everything is twice as large on twice the screen") {
  const CardsLayout one = layout_on({1920, 1080});
  const CardsLayout two = layout_on({3840, 2160});
  CHECK(two.card.least == 2 * one.card.least);
  CHECK(two.card.largest == 2 * one.card.largest);
  CHECK(two.card.code_side == 2 * one.card.code_side);
  CHECK(two.card.least_module == 2 * one.card.least_module);
  CHECK(two.card.room.width == 2 * one.card.room.width);
}

TEST_CASE("the operator's text size is the largest, in percent of the screen's height") {
  CHECK(layout_on({1920, 1080}, false, 10).card.largest == 108);
  CHECK(layout_on({1920, 1080}, false, 10).card.least == layout_on({1920, 1080}).card.least);
  CHECK(layout_on({1920, 1080}, false, 3).card.largest == 32);
  CHECK(layout_on({1920, 1080}, false, 3).card.least == 32);
}

}  // namespace sharit

#include "render/scene/letter_sizes.hpp"

#include <doctest/doctest.h>

#include "render/scene/breaking_layout.hpp"
#include "unit/render/scene/scene_support.hpp"

namespace sharit {
namespace {

/// All that layouts set on a screen where letters want so many pixels per em.
std::vector<LetterSizes> all_sizes(SizePx size, double least_em) {
  const SurroundLayout surround = lay_out_surround(size, Direction::kRtl, 5, least_em);
  return {letter_sizes(lay_out_crawl(surround, 0)), letter_sizes(lay_out_lanes(surround, 1, 0)),
          letter_sizes(lay_out_roll(surround, 0)), letter_sizes(lay_out_cards(surround, 0, true))};
}

}  // namespace

TEST_CASE("letters grow with what the distance asks for, and never shrink") {
  for (const SizePx size : kDisplays) {
    CAPTURE(size.width);
    CAPTURE(size.height);
    const auto own = all_sizes(size, 0);
    auto before = own;
    for (const double em : {10.0, 40.0, 80.0, 160.0, 1000.0}) {
      const auto now = all_sizes(size, em);
      for (std::size_t i = 0; i < now.size(); ++i) {
        CAPTURE(i);
        CAPTURE(em);
        CHECK(now[i].headline > own[i].headline - 1);  // Boxes have whole pixels.
        CHECK(now[i].around >= before[i].around);
      }
      before = now;
    }
  }
}

TEST_CASE("as asked where there is room: cards and roll of 80 pixels per em on 1920x1080") {
  for (const LetterSizes& sizes : all_sizes({1920, 1080}, 80)) CHECK(sizes.headline >= 79);
  CHECK(all_sizes({1920, 1080}, 40)[0].around >= 40);
}

TEST_CASE("however large letters want to be, the frame keeps inside the screen and leaves room") {
  for (const SizePx size : kDisplays) {
    for (const double em : {100.0, 1000.0}) {
      CAPTURE(size.width);
      CAPTURE(size.height);
      const SurroundLayout surround = lay_out_surround(size, Direction::kRtl, 5, em);
      CHECK(surround.content.height >= size.height / 2);
      const CrawlLayout crawl = lay_out_crawl(surround, 0);
      CHECK(crawl.headline_size.to_double() * 1.3 < crawl.lane.height);
      if (!surround.has_frame) continue;
      CHECK(crawl.chip.bottom() < surround.footer_rule);
      CHECK(crawl.headline_above > 0);
      const CardsLayout cards = lay_out_cards(surround, 0, true);
      CHECK(cards.card.room.height >
            cards.card.chip_height + cards.card.chip_gap + cards.card.least * 2.6);
      const RollLayout roll = lay_out_roll(surround, 0);
      CHECK(roll.block_width > roll.headline_size * 6);
      CHECK(roll.most_lines >= roll.lines);
      const BreakingLayout breaking = lay_out_breaking(surround, 0);
      CHECK(breaking.lane.height > breaking.headline_size.to_double() * 1.3);
    }
  }
}

}  // namespace sharit

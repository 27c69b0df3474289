#include "render/scene/roll_layout.hpp"

#include <doctest/doctest.h>

#include <vector>

#include "unit/render/scene/scene_support.hpp"

namespace sharit {
namespace {

RollLayout roll_on(SizePx size, Direction direction = Direction::kRtl, double text_size = 0) {
  return lay_out_roll(lay_out_surround(size, direction, 5), text_size);
}

}  // namespace

TEST_CASE("on 1920x1080 the roll has the measures it was designed with") {
  const RollLayout layout = roll_on({1920, 1080});
  CHECK(layout.window == RectPx{0, 143, 1920, 803});
  CHECK(layout.headline_size == 76);
  CHECK(layout.rtl.chip_x + layout.chip_width == 1920 - 96);
  CHECK(layout.block_width > 1400);
  CHECK(layout.px_per_second == doctest::Approx(60).epsilon(0.01));
  CHECK(layout.most_lines >= 8);
}

TEST_CASE("columns lie in the window, clear of the margins and of each other, on every display") {
  for (const SizePx size : kDisplays) {
    for (const Direction direction : {Direction::kRtl, Direction::kLtr}) {
      CAPTURE(size.width);
      CAPTURE(size.height);
      const RollLayout layout = roll_on(size, direction);
      std::vector<RectPx> parts{layout.window};
      if (!layout.surround.has_frame) parts.push_back(layout.clock.box);
      CHECK(apart(parts, size));
      for (const RollColumns& columns : {layout.rtl, layout.ltr}) {
        const RectPx block{columns.block_x, layout.window.y, layout.block_width, 1};
        const RectPx chip{columns.chip_x, layout.window.y, layout.chip_width, 1};
        CHECK(intersection(block, layout.window) == block);
        CHECK(intersection(chip, layout.window) == chip);
        if (!layout.chip_above) CHECK(intersection(block, chip).empty());
        if (layout.surround.has_frame) {
          CHECK(std::min(block.x, chip.x) >= layout.surround.margin);
          CHECK(std::max(block.right(), chip.right()) <= size.width - layout.surround.margin);
        }
      }
      CHECK(layout.rtl.chip_x > layout.ltr.chip_x);
      CHECK(layout.block_width > layout.headline_size * 7);
      CHECK(layout.least_size <= layout.even_size);
      CHECK(layout.even_size <= layout.headline_size);
      CHECK(layout.lines <= layout.most_lines);
      CHECK(layout.soft_edge * 3 < layout.window.height);
      CHECK(layout.name.room.width > layout.chip_width / 2);
      CHECK(layout.name.room.bottom() <= layout.chip_height);
    }
  }
}

TEST_CASE("on a tall screen the source stands above its headline") {
  CHECK(roll_on({1080, 1920}).chip_above);
  CHECK_FALSE(roll_on({1920, 1080}).chip_above);
  CHECK_FALSE(roll_on({1920, 360}).chip_above);
}

TEST_CASE("the operator's text size is a share of the screen's height in the roll too") {
  CHECK(roll_on({1920, 1080}, Direction::kRtl, 10).headline_size == 108);
}

}  // namespace sharit

#include "render/raster/block_order.hpp"

#include <doctest/doctest.h>

#include <set>

#include "support/line_picture.hpp"

namespace sharit {
namespace {

BlockOrder order(const std::string& text) {
  BlockOrder out;
  out.text = text;
  out.width = 700;
  out.height = 400;
  out.least = 30;
  out.largest = 80;
  out.colour = Colour::rgb(0xffffff);
  return out;
}

const std::string kLong =
    "مكتبة الإسكندرية تستضيف معرض الكتاب العربي بمشاركة 120 دار نشر من 15 دولة هذا الشهر";

}  // namespace

TEST_CASE("the lines of a block stand inside its room, right-to-left ones at its right edge") {
  const auto maker = test::line_maker();
  const auto block = maker->make_block(order(kLong), ImageId{1000});
  REQUIRE(block->lines.size() >= 2);
  CHECK(block->height <= 400);
  CHECK_FALSE(block->truncated);
  std::set<std::uint64_t> ids;
  int last = -1;
  for (const BlockImage::Line& line : block->lines) {
    const RectPx& box = line.image->box;
    CHECK(line.pen_x + box.x >= -1);  // The clear pixel round the ink may stand outside.
    CHECK(line.pen_x + box.right() <= 701);
    CHECK(line.pen_x + box.right() >= 640);  // They begin at the right.
    CHECK(line.baseline > last);
    CHECK(line.baseline + box.y >= -1);
    CHECK(line.baseline + box.bottom() <= block->height + 1);
    last = line.baseline;
    for (int i = 0; i < line.image->tile_count(); ++i) {
      CHECK(ids.insert(line.image->tile_id(i).value).second);  // No two tiles of one name.
    }
  }
  CHECK(*ids.begin() == 1000);
}

TEST_CASE("no pixel of a line lies outside the room of its block") {
  const auto maker = test::line_maker();
  for (int width = 200; width < 700; width += 7) {
    for (const char* text : {"Sport and Leisure in the city", "أخبار المدينة وشاطئ اللؤلؤ"}) {
      BlockOrder narrow = order(text);
      narrow.width = width;
      narrow.least = 20;
      const auto block = maker->make_block(narrow, {});
      CAPTURE(width);
      CHECK(block->width <= width);
      for (const BlockImage::Line& line : block->lines) {
        const RectPx& box = line.image->box;
        CHECK(line.pen_x + box.x >= -1);
        CHECK(line.pen_x + box.right() <= width + 1);
        CHECK(line.baseline + box.y >= -1);
        CHECK(line.baseline + box.bottom() <= block->height + 1);
      }
    }
  }
}

TEST_CASE("a text of nothing gives no lines, one too long an ellipsis") {
  const auto maker = test::line_maker();
  CHECK(maker->make_block(order(" \u200b "), {})->empty());
  BlockOrder small = order(kLong + " " + kLong + " " + kLong);
  small.height = 90;
  const auto block = maker->make_block(small, {});
  CHECK(block->truncated);
  CHECK(block->height <= 90);
}

}  // namespace sharit

#include "render/raster/line_maker.hpp"

#include <doctest/doctest.h>

namespace sharit {
namespace {

LineOrder order_for(const std::string& text) {
  LineOrder order;
  order.text = text;
  order.size = F26::from_px(100);
  return order;
}

}  // namespace

TEST_CASE("a line taller than its limits is set smaller until its ink fits") {
  const auto maker = std::move(*LineMaker::create());
  LineOrder order = order_for("ایکسیسبیلٹی");
  order.analysis.language = order.chain.language = "ur";
  const auto free = maker->make(order, ImageId{0});
  REQUIRE(-free->box.y > 110);
  order.max_above = 110;
  order.max_below = 60;
  const auto fitted = maker->make(order, ImageId{0});
  CHECK(-fitted->box.y <= 110);
  CHECK(fitted->box.bottom() <= 60);
  CHECK(fitted->line.size < free->line.size);
}

TEST_CASE("a text wider than its place ends with an ellipsis and fits") {
  const auto maker = std::move(*LineMaker::create());
  LineOrder order =
      order_for("التالي: أمطار متفرقة على ساحل اللؤلؤ ودرجات الحرارة بين 12 و18 مساء اليوم");
  const int whole = maker->make(order, ImageId{0})->box.width;
  for (const int width : {whole - 1, whole / 2, whole / 3, 300}) {
    CAPTURE(width);
    order.max_width = width;
    const auto image = maker->make(order, ImageId{0});
    CHECK(image->box.width <= width);
    CHECK(image->box.width > width / 2);  // Uses the room it has.
    CHECK(image->line.report.truncated);
  }
  order.max_width = whole;
  CHECK_FALSE(maker->make(order, ImageId{0})->line.report.truncated);
}

TEST_CASE(
    "a label is hardly set smaller: what is too tall even then is cut like what is too wide") {
  const auto maker = std::move(*LineMaker::create());
  const std::string plain = "من مدن عدة";
  const std::string tall = plain + " كُّٰلُّٰ";
  LineOrder order = order_for(plain);
  const int low = -maker->make(order, ImageId{0})->box.y;
  order.text = tall;
  const auto free = maker->make(order, ImageId{0});
  order.max_above = low;
  REQUIRE(-free->box.y * 7 / 10 > low);
  const auto travels = maker->make(order, ImageId{0});
  CHECK(travels->line.size.to_double() < free->line.size.to_double() * 0.7);
  CHECK_FALSE(travels->line.report.truncated);
  order.max_width = 4000;
  const auto label = maker->make(order, ImageId{0});
  CHECK(label->line.size.to_double() > free->line.size.to_double() * 0.69);
  CHECK(label->line.report.truncated);
  CHECK(-label->box.y <= low);
}

TEST_CASE("a text with nothing to draw gives an empty image") {
  const auto maker = std::move(*LineMaker::create());
  for (const char* text : {"", "   ", "\u200b\u200e\u200c"}) {
    const auto image = maker->make(order_for(text), ImageId{0});
    CHECK(image->empty());
    CHECK(image->tile_count() == 0);
  }
}

TEST_CASE("a font family that is not installed does not empty the screen") {
  const auto maker = std::move(*LineMaker::create());
  LineOrder order = order_for("عاجل");
  order.chain.families = {"No Such Family At All"};
  CHECK_FALSE(maker->make(order, ImageId{0})->empty());
}

}  // namespace sharit

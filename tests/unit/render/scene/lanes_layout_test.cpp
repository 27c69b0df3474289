#include "render/scene/lanes_layout.hpp"

#include <doctest/doctest.h>

#include <vector>

#include "unit/render/scene/scene_support.hpp"

namespace sharit {
namespace {

LanesLayout lanes_on(SizePx size, std::size_t lanes, Direction direction = Direction::kRtl,
                     double text_size = 0) {
  const SurroundLayout surround = lay_out_surround(size, direction, 5);
  return lay_out_lanes(surround, lanes_with_room(surround, lanes), text_size);
}

/// The window of a lane that reads left to right.
RectPx turned(const LanesLayout& layout, const LanesLayout::Band& band) {
  RectPx window = band.window;
  window.x += layout.turned_shift;
  return window;
}

bool inside(const RectPx& inner, const RectPx& outer) {
  return !inner.empty() && intersection(inner, outer) == inner;
}

}  // namespace

TEST_CASE("on 1920x1080 four lanes have the measures they were designed with") {
  const LanesLayout layout = lanes_on({1920, 1080}, 4);
  REQUIRE(layout.bands.size() == 4);
  CHECK(layout.bands[0].rect.y == 143);
  CHECK(layout.bands[3].rect.bottom() == 1080 - 134);
  CHECK(layout.headline_size > F26::from_px(90));
  CHECK(layout.headline_size < F26::from_px(110));
  CHECK(layout.bands[0].right.box.right() == 1920);
  CHECK(layout.bands[0].right.box.width == 336);
  // Names end where the title ends.
  CHECK(layout.bands[0].right.fit.room.right() == layout.surround.start());
}

TEST_CASE("lanes, rules, labels and clock never meet, whatever their number and the display") {
  for (const SizePx size : kDisplays) {
    for (std::size_t lanes = 1; lanes <= 9; ++lanes) {
      for (const Direction direction : {Direction::kRtl, Direction::kLtr}) {
        CAPTURE(size.width);
        CAPTURE(size.height);
        CAPTURE(lanes);
        const LanesLayout layout = lanes_on(size, lanes, direction);
        std::vector<RectPx> parts = layout.rules;
        for (const auto& band : layout.bands) parts.push_back(band.rect);
        if (!layout.surround.has_frame) parts.push_back(layout.clock.box);
        CHECK(apart(parts, size));
        for (const auto& band : layout.bands) {
          CHECK(inside(band.rect, layout.surround.content));
          CHECK(inside(band.window, band.rect));
          CHECK(inside(turned(layout, band), band.rect));
          CHECK(inside(band.right.box, band.rect));
          CHECK(inside(band.left.box, band.rect));
          CHECK(intersection(band.window, band.right.box).empty());
          CHECK(intersection(turned(layout, band), band.left.box).empty());
          for (const LanePlate& plate : {band.right, band.left}) {
            CHECK(inside(plate.edge, plate.box));
            CHECK(inside(plate.fit.room, plate.box));
            CHECK(intersection(plate.fit.room, plate.edge).empty());
            // "المدينة" is not parted.
            CHECK(plate.fit.room.width >= plate.fit.least * 6);
          }
          CHECK(band.baseline - band.above > band.window.y);
          CHECK(band.baseline + band.below < band.window.bottom());
          // Room for Kufi with a hamza above and a tail below.
          const double em = layout.headline_size.to_double();
          CHECK(band.above > em * 0.95);
          CHECK(band.below > em * 0.36);
        }
      }
    }
  }
}

TEST_CASE("a bar has one lane or two, other screens up to eight") {
  CHECK(lanes_on({1920, 120}, 5).bands.size() == 1);
  CHECK(lanes_on({1920, 360}, 5).bands.size() == 2);
  CHECK(lanes_on({1920, 360}, 1).bands.size() == 1);
  CHECK(lanes_on({1920, 1080}, 20).bands.size() == 8);
  CHECK(lanes_on({1920, 1080}, 0).bands.size() == 1);
}

TEST_CASE("on a tall screen labels stand above their lines, close to them") {
  for (std::size_t lanes = 1; lanes <= 8; ++lanes) {
    const LanesLayout layout = lanes_on({1080, 1920}, lanes);
    REQUIRE(layout.label_above);
    CHECK(layout.turned_shift == 0);
    for (const auto& band : layout.bands) {
      CHECK(band.right.box.bottom() == band.window.y);
      CHECK(band.window.width == 1080);
      CHECK(band.window.height < layout.headline_size.to_double() * 3);
    }
  }
  CHECK_FALSE(lanes_on({1920, 1080}, 3).label_above);
}

TEST_CASE("the operator's text size is a share of the screen's height, as far as the lanes go") {
  CHECK(lanes_on({1920, 1080}, 4, Direction::kRtl, 8).headline_size == F26{5530});  // 86.4 px.
  CHECK(lanes_on({1920, 1080}, 4, Direction::kRtl, 50).headline_size < F26::from_px(140));
}

}  // namespace sharit

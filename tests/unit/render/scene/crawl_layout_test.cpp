#include "render/scene/crawl_layout.hpp"

#include <doctest/doctest.h>

#include <vector>

#include "unit/render/scene/scene_support.hpp"

namespace sharit {
namespace {

CrawlLayout crawl_on(SizePx size, double text_size = 0) {
  return lay_out_crawl(lay_out_surround(size, Direction::kRtl, 5), text_size);
}

}  // namespace

TEST_CASE("on 1920x1080 the crawl has the measures it was designed with") {
  const CrawlLayout layout = crawl_on({1920, 1080});
  CHECK(layout.surround.has_frame);
  CHECK(layout.surround.safe() == RectPx{96, 54, 1728, 972});
  CHECK(layout.surround.header_rule + layout.surround.rule_height == 143);
  CHECK(layout.surround.footer_rule == 1080 - 134);
  CHECK(layout.headline_size >= F26::from_px(190));
}

TEST_CASE("parts follow each other from top to bottom without touching on every display") {
  for (const SizePx size : {SizePx{1280, 720}, SizePx{1920, 1080}, SizePx{3840, 2160},
                            SizePx{1080, 1920}, SizePx{1024, 768}, SizePx{1920, 600}}) {
    CAPTURE(size.width);
    CAPTURE(size.height);
    const CrawlLayout layout = crawl_on(size);
    REQUIRE(layout.surround.has_frame);
    CHECK(layout.surround.header_rule > layout.surround.header_baseline);
    CHECK(layout.lane.y >= layout.surround.header_rule + layout.surround.rule_height);
    CHECK(layout.chip.y > layout.lane.bottom());
    CHECK(layout.source_baseline < layout.chip.bottom());
    CHECK(layout.surround.footer_rule > layout.chip.bottom());
    CHECK(layout.surround.footer_baseline < size.height);
    CHECK(layout.headline_above > 0);
    CHECK(layout.headline_below > 0);
    CHECK(layout.headline_baseline - layout.headline_above == layout.lane.y);
    CHECK(layout.headline_baseline + layout.headline_below == layout.lane.bottom());
  }
}

TEST_CASE("a low bar has its label, its line and its clock beside each other") {
  for (const Direction direction : {Direction::kRtl, Direction::kLtr}) {
    const CrawlLayout layout = lay_out_crawl(lay_out_surround({1920, 120}, direction, 5), 0);
    CHECK_FALSE(layout.surround.has_frame);
    CHECK_FALSE(layout.bar.two_rows);
    const RectPx& label = layout.bar.row.label.box;
    const RectPx& clock = layout.bar.row.clock.box;
    CHECK(label.width + layout.lane.width + clock.width == 1920);
    CHECK((direction == Direction::kRtl ? label.right() : clock.right()) == 1920);
    CHECK((direction == Direction::kRtl ? clock.x : label.x) == 0);
    CHECK(layout.lane.height == 120);
    CHECK(layout.headline_size > F26::from_px(60));
    CHECK(layout.headline_size < F26::from_px(120));
  }
}

TEST_CASE("on every bar the parts lie on the screen and none meets another") {
  for (const SizePx size : {SizePx{1920, 120}, SizePx{1920, 360}, SizePx{1920, 250},
                            SizePx{3840, 720}, SizePx{640, 64}, SizePx{1280, 300}}) {
    for (const Direction direction : {Direction::kRtl, Direction::kLtr}) {
      CAPTURE(size.width);
      CAPTURE(size.height);
      const CrawlLayout layout = lay_out_crawl(lay_out_surround(size, direction, 5), 0);
      REQUIRE_FALSE(layout.surround.has_frame);
      const CrawlBarLayout& bar = layout.bar;
      const auto across = [&](int x, int width) {
        return direction == Direction::kRtl
                   ? RectPx{x - width, bar.row.between.y, width, bar.row.between.height}
                   : RectPx{x, bar.row.between.y, width, bar.row.between.height};
      };
      std::vector<RectPx> parts{layout.lane, bar.row.label.box, bar.row.clock.box};
      if (bar.two_rows) {
        CHECK(size.height * 100 >= size.width * 13);
        parts.push_back(bar.rule);
        parts.push_back(across(bar.age, bar.age_width));
        parts.push_back(across(bar.next, bar.next_width));
        if (bar.date_width > 0) {
          const int onwards = direction == Direction::kRtl ? -1 : 1;
          parts.push_back(across(bar.date - onwards * bar.date_width, bar.date_width));
        }
      }
      CHECK(apart(parts, size));
      for (const BarPlate& plate : {bar.row.label, bar.row.clock}) {
        CHECK(intersection(plate.fit.room, plate.box) == plate.fit.room);
        CHECK(plate.fit.room.width * 5 > plate.box.width * 2);
      }
      CHECK(layout.headline_above > 0);
      CHECK(layout.headline_below > 0);
    }
  }
}

TEST_CASE("the operator's text size is a share of the screen's height") {
  CHECK(crawl_on({1920, 1080}, 10).headline_size == F26::from_px(108));
}

}  // namespace sharit

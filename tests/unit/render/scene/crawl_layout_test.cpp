#include "render/scene/crawl_layout.hpp"

#include <doctest/doctest.h>

namespace sharit {

TEST_CASE("on 1920x1080 the crawl has the measures it was designed with") {
  const CrawlLayout layout = lay_out_crawl({1920, 1080}, {});
  CHECK(layout.has_frame);
  CHECK(layout.margin == 72);
  CHECK(layout.header_rule + layout.rule_height == 118);
  CHECK(layout.footer_rule == 1080 - 104);
  CHECK(layout.headline_size >= F26::from_px(190));
}

TEST_CASE("parts follow each other from top to bottom without touching on every display") {
  for (const SizePx size : {SizePx{1280, 720}, SizePx{1920, 1080}, SizePx{3840, 2160},
                            SizePx{1080, 1920}, SizePx{1024, 768}, SizePx{1920, 600}}) {
    CAPTURE(size.width);
    CAPTURE(size.height);
    const CrawlLayout layout = lay_out_crawl(size, {});
    REQUIRE(layout.has_frame);
    CHECK(layout.header_rule > layout.header_baseline);
    CHECK(layout.lane.y >= layout.header_rule + layout.rule_height);
    CHECK(layout.chip.y > layout.lane.bottom());
    CHECK(layout.source_baseline < layout.chip.bottom());
    CHECK(layout.footer_rule > layout.chip.bottom());
    CHECK(layout.footer_baseline < size.height);
    CHECK(layout.headline_above > 0);
    CHECK(layout.headline_below > 0);
    CHECK(layout.headline_baseline - layout.headline_above == layout.lane.y);
    CHECK(layout.headline_baseline + layout.headline_below == layout.lane.bottom());
  }
}

TEST_CASE("a bar gives the lane all of its height") {
  const CrawlLayout layout = lay_out_crawl({1920, 120}, {});
  CHECK_FALSE(layout.has_frame);
  CHECK(layout.lane == RectPx{0, 0, 1920, 120});
  CHECK(layout.headline_size < F26::from_px(120));
}

TEST_CASE("the operator's text size is a share of the screen's height") {
  CHECK(lay_out_crawl({1920, 1080}, {.text_size_percent = 10, .safe_area_percent = 5})
            .headline_size == F26::from_px(108));
}

}  // namespace sharit

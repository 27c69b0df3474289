#include "render/scene/crawl_layout.hpp"

#include <doctest/doctest.h>

namespace sharit {
namespace {

CrawlLayout crawl_on(SizePx size, double text_size = 0) {
  return lay_out_crawl(lay_out_surround(size, Direction::kRtl, 5), text_size);
}

}  // namespace

TEST_CASE("on 1920x1080 the crawl has the measures it was designed with") {
  const CrawlLayout layout = crawl_on({1920, 1080});
  CHECK(layout.surround.has_frame);
  CHECK(layout.surround.margin == 72);
  CHECK(layout.surround.header_rule + layout.surround.rule_height == 118);
  CHECK(layout.surround.footer_rule == 1080 - 104);
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

TEST_CASE("a bar gives the lane all of its height") {
  const CrawlLayout layout = crawl_on({1920, 120});
  CHECK_FALSE(layout.surround.has_frame);
  CHECK(layout.lane == RectPx{0, 0, 1920, 120});
  CHECK(layout.headline_size < F26::from_px(120));
}

TEST_CASE("the operator's text size is a share of the screen's height") {
  CHECK(crawl_on({1920, 1080}, 10).headline_size == F26::from_px(108));
}

}  // namespace sharit

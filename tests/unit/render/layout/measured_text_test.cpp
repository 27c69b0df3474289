#include "render/layout/measured_text.hpp"

#include "render/layout/placement.hpp"
#include "support/headline_maker.hpp"
#include "support/seed.hpp"
#include "unit/render/layout/helpers.hpp"

using namespace sharit;
using test::library;
using test::typesetter;

namespace {

/// One 64th of a pixel a glyph is rounding; the sum of them stays below this share of an em.
bool near(F26 a, F26 b, std::size_t glyphs) {
  const std::int64_t apart = a.value > b.value ? a.value - b.value : b.value - a.value;
  return apart <= static_cast<std::int64_t>(glyphs) + 2;
}

}  // namespace

TEST_CASE("a measured part has the width and the ink of the part that is shaped") {
  const auto seed = test::seed_from(std::nullopt, 20261124);
  REQUIRE(seed.has_value());
  MESSAGE("seed " << *seed);
  test::HeadlineMaker maker(*seed);
  test::Dice dice(*seed);
  InkCache inks;
  const LineStyle measure{kMeasureSize, test::style_of().chain};
  for (int round = 0; round < 300; ++round) {
    const auto made = maker.next(test::HeadlineKind::kPlain);
    const Paragraph paragraph = test::read(made.utf8, made.language);
    const ShapedLine whole = typesetter().set_line(paragraph, measure);
    const MeasuredText measured(paragraph, whole, library(), inks);
    // From one space to another.
    std::vector<std::uint32_t> ends{0};
    for (std::uint32_t at = 0; at < paragraph.text.size(); ++at) {
      if (paragraph.text[at] == U' ') ends.push_back(at);
    }
    ends.push_back(static_cast<std::uint32_t>(paragraph.text.size()));
    const std::uint32_t first = dice.below(ends.size() - 1);
    const std::uint32_t last = dice.between(first + 1, static_cast<std::uint32_t>(ends.size()) - 1);
    const CpRange range{ends[first] + (first > 0 ? 1U : 0U), ends[last]};
    const F26 size = F26::from_px(dice.between(20, 200));
    const LineExtent extent = measured.extent(range, size);
    const ShapedLine shaped =
        typesetter().set_part(paragraph, whole.items, range, {size, measure.chain});
    CAPTURE(made.utf8);
    CAPTURE(range.begin);
    CAPTURE(range.end);
    const std::size_t glyphs = shaped.glyphs.size();
    CHECK(near(extent.advance, shaped.advance, glyphs));
    CHECK(near(extent.ink.left, shaped.ink.left, glyphs));
    CHECK(near(extent.ink.right, shaped.ink.right, glyphs));
    CHECK(near(extent.ink.top, shaped.ink.top, 1));
    CHECK(near(extent.ink.bottom, shaped.ink.bottom, 1));
  }
}

TEST_CASE("a text cannot be cut inside lam-alef") {
  const Paragraph paragraph = test::read("سلام");
  InkCache inks;
  const ShapedLine whole =
      typesetter().set_line(paragraph, {kMeasureSize, test::only({"Noto Kufi Arabic"}).chain});
  const MeasuredText measured(paragraph, whole, library(), inks);
  REQUIRE(whole.glyphs.size() == 3);
  CHECK(measured.can_cut(1));
  CHECK_FALSE(measured.can_cut(2));
  CHECK(measured.can_cut(3));
  CHECK(measured.advance_to(0) == 0);
  CHECK(measured.advance_to(4) == whole.advance.value);
}

TEST_CASE("lines keep their distance, more where ink would touch") {
  const F26 size = F26::from_px(100);
  const auto px = [](std::int64_t value) { return F26::from_px(value); };
  const LineExtent low{px(300), {px(0), px(-80), px(300), px(30)}};
  const LineExtent tall{px(300), {px(-5), px(-180), px(310), px(60)}};
  const Placement usual = place_lines(std::vector{low, low, low}, Direction::kRtl, size, 1.4);
  CHECK(usual.pitch == px(140));
  CHECK(usual.first_baseline == px(81));  // FreeType may round each side into one more pixel.
  CHECK(usual.height == px(81 + 280 + 31));
  CHECK(usual.inset == px(0));
  CHECK(usual.width == px(302));
  const Placement high = place_lines(std::vector{low, tall}, Direction::kRtl, size, 1.4);
  CHECK(high.pitch == F26::from_px(30 + 180 + 7));  // 1/16 em between, whole pixels
  CHECK(high.inset == px(10));
  CHECK(high.width == px(-(-5 - 1) + 310 + 1));
  const Placement latin = place_lines(std::vector{low, tall}, Direction::kLtr, size, 1.4);
  CHECK(latin.inset == px(5));
  CHECK(latin.width == high.width);
  CHECK(place_lines({}, Direction::kLtr, size, 1.4).height == F26{0});
}

TEST_CASE("between lines of small letters a row of pixels stays clear") {
  const LineExtent line{F26::from_px(90), {F26{0}, F26{-3 * 64 - 16}, F26::from_px(90), F26{96}}};
  // 3.25 pixels up take four rows, 1.5 down two.
  CHECK(place_lines(std::vector{line, line}, Direction::kLtr, F26::from_px(4), 1.0).pitch ==
        F26::from_px(4 + 2 + 1));
}

TEST_CASE("ink between whole pixels counts the pixels that it takes") {
  const LineExtent line{F26::from_px(90), {F26{32}, F26{-640}, F26{90 * 64 + 32}, F26{0}}};
  CHECK(place_lines(std::vector{line}, Direction::kLtr, F26::from_px(12), 1.0).width ==
        F26::from_px(91));
}

#include "render/layout/spacing.hpp"

#include "unit/render/layout/helpers.hpp"

using namespace sharit;
using test::set;
using test::style_of;

namespace {

constexpr F26 kFourPx = F26::from_px(4);

LineStyle spaced() {
  LineStyle style = style_of();
  style.letter_spacing = kFourPx;
  return style;
}

/// How many places of a text grow.
std::int64_t grown(std::string_view text, const std::string& language = "ar") {
  const F26 more = set(text, spaced(), language).advance - set(text, style_of(), language).advance;
  CHECK(more.value % kFourPx.value == 0);
  return more.value / kFourPx.value;
}

}  // namespace

TEST_CASE("letter spacing grows spaces and leaves joined words alone") {
  CHECK(grown("قناة") == 0);
  CHECK(grown("قناة الآن") == 1);
  const ShapedLine plain = set("قناة الآن", style_of());
  const ShapedLine line = set("قناة الآن", spaced());
  REQUIRE(line.glyphs.size() == plain.glyphs.size());
  for (std::size_t i = 0; i < line.glyphs.size(); ++i) {
    CHECK(line.glyphs[i].id == plain.glyphs[i].id);
    const bool space = line.glyphs[i].cluster == 4;
    CHECK(line.glyphs[i].advance - plain.glyphs[i].advance == (space ? kFourPx : F26{}));
  }
  CHECK(line.ink.right - plain.ink.right == kFourPx);
}

TEST_CASE("a letter that joins nothing stays with its word") {
  CHECK(grown("سماء") == 0);
  CHECK(grown("دار") == 0);
}

TEST_CASE("letters of other scripts, digits and signs grow") {
  CHECK(grown("news", "en") == 4);
  CHECK(grown("12:30") == 5);
  CHECK(grown("\U0010FFFD") == 1);
}

TEST_CASE("a letter with its marks grows once") {
  CHECK(grown("e\u0301\u0323x", "en") == 2);
  CHECK(grown("مُحَمَّد") == 0);
}

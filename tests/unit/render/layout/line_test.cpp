#include "render/layout/line.hpp"

#include <vector>

#include <hb.h>

#include "unit/render/layout/helpers.hpp"

using namespace sharit;

namespace {

struct Glyphs {
  std::vector<hb_glyph_info_t> infos;
  std::vector<hb_glyph_position_t> positions;

  void add(unsigned id, unsigned cluster, int advance, int x, int y) {
    hb_glyph_info_t info{};
    info.codepoint = id;
    info.cluster = cluster;
    infos.push_back(info);
    hb_glyph_position_t position{};
    position.x_advance = advance;
    position.x_offset = x;
    position.y_offset = y;
    positions.push_back(position);
  }
  [[nodiscard]] ShapedRun run() const {
    return {infos.data(), positions.data(), static_cast<std::uint32_t>(infos.size())};
  }
};

hb_font_t* latin_font() {
  return test::library().face(test::only({"Noto Sans"}).chain.faces.front()).font_at(test::kSize);
}

}  // namespace

TEST_CASE("the pen sums advances exactly and offsets do not move it") {
  const Paragraph paragraph = test::read("abc", "en");
  GlyphInk ink(latin_font());
  Glyphs glyphs;
  glyphs.add(40, 0, 1001, 0, 0);
  glyphs.add(41, 1, 0, -30, 70);
  glyphs.add(42, 2, 999, 5, -7);
  LineBuilder builder(paragraph, test::kSize);
  builder.add_run(Item{.range = {0, 3}, .language = "en", .face = {}}, glyphs.run(), ink);
  const ShapedLine line = builder.take();
  REQUIRE(line.glyphs.size() == 3);
  CHECK(line.glyphs[1].x == F26{971});
  CHECK(line.glyphs[1].y == F26{-70});
  CHECK(line.glyphs[2].x == F26{1006});
  CHECK(line.glyphs[2].y == F26{7});
  CHECK(line.advance == F26{2000});
}

TEST_CASE("the ink box is the union of the glyphs' boxes where they stand") {
  const Paragraph paragraph = test::read("ab", "en");
  hb_font_t* const font = latin_font();
  GlyphInk ink(font);
  Glyphs glyphs;
  glyphs.add(43, 0, 3000, 100, 0);
  glyphs.add(44, 1, 3000, 0, -500);
  LineBuilder builder(paragraph, test::kSize);
  builder.add_run(Item{.range = {0, 2}, .language = "en", .face = {}}, glyphs.run(), ink);
  const ShapedLine line = builder.take();
  hb_glyph_extents_t first{};
  hb_glyph_extents_t second{};
  REQUIRE(hb_font_get_glyph_extents(font, 43, &first));
  REQUIRE(hb_font_get_glyph_extents(font, 44, &second));
  CHECK(line.ink.left.value == 100 + first.x_bearing);
  CHECK(line.ink.right.value == 3000 + second.x_bearing + second.width);
  CHECK(line.ink.top.value == -first.y_bearing);
  CHECK(line.ink.bottom.value == 500 - second.y_bearing - second.height);
}

TEST_CASE("the first box counts even where it is the whole ink, and a space has none") {
  const Paragraph paragraph = test::read("a b", "en");
  hb_font_t* const font = latin_font();
  hb_codepoint_t space = 0;
  REQUIRE(hb_font_get_nominal_glyph(font, ' ', &space));
  GlyphInk ink(font);
  CHECK(ink.of(space).empty());
  CHECK(ink.of(0xFFFFFF).empty());
  CHECK_FALSE(ink.of(43).empty());
}

TEST_CASE("boxes of a right-to-left item stand in visual order, one for each grapheme cluster") {
  const Paragraph paragraph = test::read("خَبر");
  LineBuilder builder(paragraph, test::kSize);
  builder.add_tofu(Item{.range = {0, 4}, .level = Level{1}, .language = "ar", .face = {}});
  const ShapedLine line = builder.take();
  REQUIRE(line.glyphs.size() == 3);
  CHECK(line.tofu == 3);
  CHECK(line.glyphs[0].cluster == 3);
  CHECK(line.glyphs[2].cluster == 0);
  CHECK(line.advance.value == 3 * tofu_advance(test::kSize).value);
  CHECK(line.ink.left > F26{0});
  CHECK(line.ink.right < line.advance);
}

TEST_CASE("what is never drawn has no box either") {
  const Paragraph paragraph = test::read("\u200Eab\u200E\u200Bc", "en");
  LineBuilder builder(paragraph, test::kSize);
  builder.add_tofu(Item{.range = {0, 6}, .language = "en", .face = {}});
  CHECK(builder.take().tofu == 3);
}

TEST_CASE("glyphs of one cluster that stayed .notdef are one box") {
  const Paragraph paragraph = test::read("ab", "en");
  GlyphInk ink(latin_font());
  Glyphs glyphs;
  glyphs.add(0, 0, 500, 0, 0);
  glyphs.add(0, 0, 500, 0, 0);
  glyphs.add(0, 1, 500, 0, 0);
  LineBuilder builder(paragraph, test::kSize);
  builder.add_run(Item{.range = {0, 2}, .language = "en", .face = {}}, glyphs.run(), ink);
  CHECK(builder.take().tofu == 2);
}

#include "render/faces/variations.hpp"

#include <cmath>
#include <string>

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_ADVANCES_H
#include <hb.h>

#include "unit/render/faces/helpers.hpp"
#include "unit/render/faces/outline.hpp"
#include "unit/render/faces/temporary_folder.hpp"

using namespace sharit;

namespace {

constexpr int kUnits = 1000;

std::unique_ptr<Face> inter_at(const std::string& settings) {
  const FaceId id = test::chain_of({"Inter"}).faces.front();
  FaceSource source = test::library().face(id).source();
  REQUIRE_MESSAGE(source.name.starts_with("Inter"), "install fonts-inter-variable");
  source.index = 0;  // The variable font itself, not one of its named instances.
  source.variations = settings;
  auto face = Face::create(std::move(source));
  REQUIRE(face.has_value());
  return std::move(*face);
}

double stem_of_l(Face& face) {
  const auto outlines = test::outlines_of(face.font_at(F26::from_px(kUnits)), "l");
  REQUIRE(outlines.size() == 1);
  return outlines.front().across(outlines.front().top() / 2).front();
}

}  // namespace

TEST_CASE("measuring and drawing have the same coordinates: every advance is the outline's") {
  for (const std::string settings : {"wght=400", "wght=550", "wght=700"}) {
    CAPTURE(settings);
    const auto face = inter_at(settings);
    FT_Face const drawing = face->drawing_face();
    hb_font_t* const font = face->font_at(F26::from_px(kUnits));
    REQUIRE(FT_Set_Char_Size(drawing, kUnits * 64, kUnits * 64, 72, 72) == 0);
    for (char32_t cp = U'!'; cp <= U'~'; ++cp) {
      CAPTURE(static_cast<unsigned>(cp));
      hb_codepoint_t glyph = 0;
      REQUIRE(hb_font_get_nominal_glyph(font, cp, &glyph) != 0);
      REQUIRE(FT_Load_Glyph(drawing, glyph, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP) == 0);
      const double drawn = static_cast<double>(drawing->glyph->linearHoriAdvance) / 65536.0;
      const double measured = hb_font_get_glyph_h_advance(font, glyph) / 64.0;
      CHECK(std::abs(drawn - measured) <= 0.5);  // Both libraries round to font units.
      // The right edge of the ink agrees too: the outlines are of the same weight.
      hb_glyph_extents_t ink;
      REQUIRE(hb_font_get_glyph_extents(font, glyph, &ink) != 0);
      const FT_Glyph_Metrics& box = drawing->glyph->metrics;
      CHECK(std::abs(static_cast<double>(box.horiBearingX + box.width) -
                     static_cast<double>(ink.x_bearing + ink.width)) <= 2 * 64);
    }
  }
}

TEST_CASE("a heavier setting has thicker stems, between its neighbours") {
  const double regular = stem_of_l(*inter_at("wght=400"));
  const double middle = stem_of_l(*inter_at("wght=550"));
  const double bold = stem_of_l(*inter_at("wght=700"));
  CHECK(regular < middle);
  CHECK(middle < bold);
}

TEST_CASE("an installed variable family is set to the weight asked for") {
  const auto stem_at = [](Weight weight) {
    return stem_of_l(test::library().face(test::chain_of({"Inter"}, weight).faces.front()));
  };
  CHECK(stem_at(Weight::kBold) == doctest::Approx(stem_of_l(*inter_at("wght=700"))));
  CHECK(stem_at(Weight::kRegular) == doctest::Approx(stem_of_l(*inter_at("wght=400"))));
}

TEST_CASE("a variable font of the operator's folder is set to the weight asked for") {
  const test::TemporaryFolder folder;
  folder.copy(test::file_of("Inter"), "House.ttf");
  for (const Weight weight : {Weight::kRegular, Weight::kBold}) {
    const auto chain = test::library().chain({.weight = weight,
                                              .language = {},
                                              .families = {"House"},
                                              .files = {},
                                              .folder = look_at_folder(folder.path.string())});
    REQUIRE(chain.has_value());
    Face& face = test::library().face(chain->faces.front());
    CHECK(face.source().variations == (weight == Weight::kBold ? "wght=700" : "wght=400"));
    const auto same = inter_at(face.source().variations);
    CHECK(stem_of_l(face) == doctest::Approx(stem_of_l(*same)));
  }
}

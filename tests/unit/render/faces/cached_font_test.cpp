#include "render/faces/cached_font.hpp"

#include <memory>
#include <vector>

#include <hb.h>

#include "unit/render/faces/helpers.hpp"

using namespace sharit;

namespace {

struct HbFree {
  void operator()(hb_face_t* face) const { hb_face_destroy(face); }
  void operator()(hb_font_t* font) const { hb_font_destroy(font); }
};
using Font = std::unique_ptr<hb_font_t, HbFree>;

/// A font as HarfBuzz makes it, and one that remembers.
struct Pair {
  Font plain;
  Font cached;

  explicit Pair(const char* family) {
    hb_blob_t* const blob = hb_blob_create_from_file(test::file_of(family).c_str());
    const std::unique_ptr<hb_face_t, HbFree> face(hb_face_create(blob, 0));
    hb_blob_destroy(blob);
    plain.reset(hb_font_create(face.get()));
    hb_font_set_scale(plain.get(), 96 * 64, 96 * 64);
    hb_font_make_immutable(plain.get());
    cached.reset(create_cached_font(plain.get()));
  }
};

}  // namespace

TEST_CASE("a cached font maps every code point as its parent does, twice") {
  const Pair fonts("Noto Sans");
  int different = 0;
  for (int turn = 0; turn < 2; ++turn) {
    for (hb_codepoint_t cp = 0; cp < 0x12000; ++cp) {
      hb_codepoint_t expected = 0;
      hb_codepoint_t given = 0;
      const bool maps = hb_font_get_nominal_glyph(fonts.plain.get(), cp, &expected) != 0;
      const bool says = hb_font_get_nominal_glyph(fonts.cached.get(), cp, &given) != 0;
      different += maps != says || expected != given ? 1 : 0;
    }
  }
  CHECK(different == 0);
}

TEST_CASE("a cached font remembers two code points of one place apart") {
  const Pair fonts("Noto Sans");
  hb_codepoint_t latin = 0;
  hb_codepoint_t greek = 0;
  for (int turn = 0; turn < 2; ++turn) {
    REQUIRE(hb_font_get_nominal_glyph(fonts.cached.get(), U'a', &latin));
    REQUIRE(hb_font_get_nominal_glyph(fonts.cached.get(), U'a' + 0x400, &greek));
    CHECK(latin != greek);
  }
}

TEST_CASE("a cached font stops at the first code point it lacks") {
  const Pair fonts("Noto Sans");
  const std::vector<hb_codepoint_t> text = {U'a', U'b', 0x3042, U'c'};
  std::vector<hb_codepoint_t> glyphs(text.size());
  constexpr unsigned kStride = sizeof(hb_codepoint_t);
  CHECK(hb_font_get_nominal_glyphs(fonts.cached.get(), 4, text.data(), kStride, glyphs.data(),
                                   kStride) == 2);
}

TEST_CASE("a cached font advances every glyph as its parent does, beyond the last too") {
  const Pair fonts("Noto Nastaliq Urdu");
  const unsigned count = hb_face_get_glyph_count(hb_font_get_face(fonts.plain.get()));
  std::vector<hb_codepoint_t> glyphs;
  for (hb_codepoint_t glyph = 0; glyph < count + 3; ++glyph) glyphs.push_back(glyph);
  std::vector<hb_position_t> expected(glyphs.size());
  std::vector<hb_position_t> given(glyphs.size());
  const auto size = static_cast<unsigned>(glyphs.size());
  hb_font_get_glyph_h_advances(fonts.plain.get(), size, glyphs.data(), sizeof(hb_codepoint_t),
                               expected.data(), sizeof(hb_position_t));
  for (int turn = 0; turn < 2; ++turn) {
    hb_font_get_glyph_h_advances(fonts.cached.get(), size, glyphs.data(), sizeof(hb_codepoint_t),
                                 given.data(), sizeof(hb_position_t));
    CHECK(given == expected);
    CHECK(hb_font_get_glyph_h_advance(fonts.cached.get(), 5) == expected[5]);
  }
}

TEST_CASE("a cached font gives its parent's extents") {
  const Pair fonts("Amiri");
  hb_codepoint_t glyph = 0;
  REQUIRE(hb_font_get_nominal_glyph(fonts.cached.get(), U'ع', &glyph));
  hb_glyph_extents_t expected{};
  hb_glyph_extents_t given{};
  REQUIRE(hb_font_get_glyph_extents(fonts.plain.get(), glyph, &expected));
  REQUIRE(hb_font_get_glyph_extents(fonts.cached.get(), glyph, &given));
  CHECK(given.x_bearing == expected.x_bearing);
  CHECK(given.y_bearing == expected.y_bearing);
  CHECK(given.width == expected.width);
  CHECK(given.height == expected.height);
}

#include "render/faces/face.hpp"

#include <memory>
#include <string>
#include <utility>

#include <hb.h>

#include "render/faces/coverage.hpp"
#include "unit/render/faces/helpers.hpp"

using namespace sharit;

namespace {

std::unique_ptr<Face> open(const std::string& family, double scale = 1.0) {
  auto face = Face::create(
      {.file = test::file_of(family), .variations = {}, .name = family, .scale = scale});
  REQUIRE(face.has_value());
  return std::move(*face);
}

}  // namespace

TEST_CASE("a font of a size is made once and cannot be changed") {
  const auto face = open("Noto Sans");
  hb_font_t* const font = face->font_at(F26::from_px(72));
  CHECK(face->font_at(F26::from_px(72)) == font);
  CHECK(face->font_at(F26::from_px(73)) != font);
  CHECK(hb_font_is_immutable(font));
}

TEST_CASE("the scale of a face is part of its font's size") {
  const auto face = open("Noto Sans", 1.25);
  int x = 0;
  int y = 0;
  hb_font_get_scale(face->font_at(F26::from_px(80)), &x, &y);
  CHECK(x == 100 * 64);
  CHECK(y == 100 * 64);
}

TEST_CASE("coverage is what the font maps") {
  const auto face = open("Noto Kufi Arabic");
  CHECK(face->coverage().maps(0x0639));
  CHECK(face->coverage().maps('A') == false);
}

TEST_CASE("a face can be drawn from as soon as it is open") {
  CHECK(open("Noto Sans")->drawing_face() != nullptr);
}

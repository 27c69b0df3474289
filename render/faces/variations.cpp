#include "render/faces/variations.hpp"

#include <cmath>
#include <vector>

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_MULTIPLE_MASTERS_H
#include <hb.h>

namespace sharit {
namespace {

std::vector<hb_variation_t> parse(std::string_view settings) {
  std::vector<hb_variation_t> variations;
  while (!settings.empty()) {
    const auto comma = settings.find(',');
    const std::string_view one = settings.substr(0, comma);
    settings = comma == std::string_view::npos ? std::string_view{} : settings.substr(comma + 1);
    hb_variation_t variation;
    if (hb_variation_from_string(one.data(), static_cast<int>(one.size()), &variation)) {
      variations.push_back(variation);
    }
  }
  return variations;
}

}  // namespace

void set_variations(hb_font_t* font, std::string_view settings) {
  const auto variations = parse(settings);
  hb_font_set_variations(font, variations.data(), static_cast<unsigned>(variations.size()));
}

void set_variations(FT_FaceRec_* face, std::string_view settings) {
  FT_MM_Var* axes = nullptr;
  if (FT_Get_MM_Var(face, &axes) != 0) return;
  constexpr double kFixedOne = 65536.0;
  std::vector<FT_Fixed> coordinates;
  const auto variations = parse(settings);
  for (FT_UInt axis = 0; axis < axes->num_axis; ++axis) {
    FT_Fixed value = axes->axis[axis].def;
    for (const auto& variation : variations) {
      if (variation.tag == axes->axis[axis].tag) {
        value = std::lround(static_cast<double>(variation.value) * kFixedOne);
      }
    }
    coordinates.push_back(value);
  }
  FT_Set_Var_Design_Coordinates(face, axes->num_axis, coordinates.data());
  FT_Done_MM_Var(face->glyph->library, axes);
}

}  // namespace sharit

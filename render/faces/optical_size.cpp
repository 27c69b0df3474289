#include "render/faces/optical_size.hpp"

#include <algorithm>
#include <initializer_list>

#include <hb.h>

#include "render/faces/face.hpp"

namespace sharit {
namespace {

/// Heights of the default set in thousandths of an em: alef of Noto Kufi Arabic, H and 1 of Noto
/// Sans (fonts/README.md).
struct Measure {
  char32_t cp;
  double height;
};
constexpr Measure kAlef = {U'\u0627', 760};
constexpr Measure kCapital = {U'H', 714};
constexpr Measure kOne = {U'1', 714};

/// Height of the first of these letters that the face has, against the default set's; 1 for none.
double compare(hb_font_t* font, std::initializer_list<Measure> letters) {
  for (const Measure& letter : letters) {
    hb_codepoint_t glyph = 0;
    hb_glyph_extents_t extents;
    if (hb_font_get_nominal_glyph(font, letter.cp, &glyph) != 0 &&
        hb_font_get_glyph_extents(font, glyph, &extents) != 0 && extents.y_bearing > 0) {
      constexpr double kUnitsPerThousandth = 64.0;
      return std::clamp(extents.y_bearing / kUnitsPerThousandth / letter.height, 0.5, 2.0);
    }
  }
  return 1.0;
}

}  // namespace

OpticalSize measure_optical_size(Face& face) {
  hb_font_t* const font = face.font_at(F26::from_px(1000));
  return {compare(font, {kAlef, kCapital, kOne}), compare(font, {kCapital, kOne, kAlef})};
}

}  // namespace sharit

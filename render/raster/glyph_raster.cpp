#include "render/raster/glyph_raster.hpp"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

#include <cmath>
#include <cstdlib>

#include "render/raster/resample.hpp"

namespace sharit {
namespace {

GlyphImage coverage_of(const FT_GlyphSlotRec_& slot) {
  GlyphImage image;
  image.left = slot.bitmap_left;
  image.top = -slot.bitmap_top;
  image.width = static_cast<int>(slot.bitmap.width);
  image.height = static_cast<int>(slot.bitmap.rows);
  image.coverage.resize(static_cast<std::size_t>(image.width) * image.height);
  for (int row = 0; row < image.height; ++row) {
    const unsigned char* from = slot.bitmap.buffer + std::ptrdiff_t{row} * slot.bitmap.pitch;
    std::copy(from, from + image.width, image.coverage.begin() + std::ptrdiff_t{row} * image.width);
  }
  return image;
}

/// The colour strike nearest above `px`, else the largest.
int best_strike(FT_Face face, double px) {
  int best = 0;
  for (int i = 1; i < face->num_fixed_sizes; ++i) {
    const double have = static_cast<double>(face->available_sizes[best].y_ppem) / 64.0;
    const double candidate = static_cast<double>(face->available_sizes[i].y_ppem) / 64.0;
    const bool better = have < px ? candidate > have : candidate >= px && candidate < have;
    if (better) best = i;
  }
  return best;
}

GlyphImage draw_colour_strike(FT_Face face, double px, std::uint32_t glyph, double shift_x,
                              double shift_y) {
  if (face->num_fixed_sizes < 1) return {};
  const int strike = best_strike(face, px);
  if (FT_Select_Size(face, strike) != 0) return {};
  if (FT_Load_Glyph(face, glyph, FT_LOAD_COLOR) != 0) return {};
  const FT_Bitmap& bitmap = face->glyph->bitmap;
  if (bitmap.pixel_mode != FT_PIXEL_MODE_BGRA || bitmap.width == 0 || bitmap.rows == 0) return {};
  const double strike_px = static_cast<double>(face->available_sizes[strike].y_ppem) / 64.0;
  return resample_strike(bitmap.buffer, static_cast<int>(bitmap.width),
                         static_cast<int>(bitmap.rows), bitmap.pitch,
                         {.scale = px / strike_px,
                          .left = face->glyph->bitmap_left * px / strike_px + shift_x,
                          .top = -face->glyph->bitmap_top * px / strike_px + shift_y});
}

}  // namespace

GlyphImage draw_glyph(Face& owner, F26 size, std::uint32_t glyph, F26 phase, F26 phase_y) {
  FT_Face face = owner.drawing_face();
  const double px = size.to_double() * owner.source().scale;
  if (owner.source().kind == FaceKind::kColourEmoji) {
    return draw_colour_strike(face, px, glyph, phase.to_double(), phase_y.to_double());
  }
  const auto char_size = static_cast<FT_F26Dot6>(std::lround(px * 64.0));
  if (FT_Set_Char_Size(face, 0, char_size, 72, 72) != 0) return {};
  if (FT_Load_Glyph(face, glyph, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP) != 0) return {};
  if (face->glyph->format != FT_GLYPH_FORMAT_OUTLINE) return {};
  FT_Outline_Translate(&face->glyph->outline, phase.value, -phase_y.value);
  if (FT_Render_Glyph(face->glyph, FT_RENDER_MODE_NORMAL) != 0) return {};
  return coverage_of(*face->glyph);
}

}  // namespace sharit

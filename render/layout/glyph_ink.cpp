#include "render/layout/glyph_ink.hpp"

#include <hb.h>

namespace sharit {

GlyphInk::GlyphInk(hb_font_t* font)
    : font_(font), boxes_(hb_face_get_glyph_count(hb_font_get_face(font))) {}

void GlyphInk::ask(std::uint32_t glyph) {
  Box& box = boxes_[glyph];
  hb_glyph_extents_t extents{};
  if (hb_font_get_glyph_extents(font_, glyph, &extents) && extents.width > 0 &&
      extents.height < 0) {
    box = Box{extents.x_bearing, -extents.y_bearing, extents.x_bearing + extents.width,
              -extents.y_bearing - extents.height};
  } else {
    box = Box{0, 0, 0, 0};
  }
}

GlyphInk& InkCache::of(hb_font_t* font) {
  for (const auto& ink : fonts_) {
    if (ink->font() == font) return *ink;
  }
  if (fonts_.size() >= kMaxFonts) fonts_.clear();
  fonts_.push_back(std::make_unique<GlyphInk>(font));
  return *fonts_.back();
}

}  // namespace sharit

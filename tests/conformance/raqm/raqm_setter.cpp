#include "conformance/raqm/raqm_setter.hpp"

#include <string>
#include <vector>

#include <ft2build.h>
#include FT_FREETYPE_H
#include <raqm.h>

#include "render/layout/language.hpp"

namespace sharit::conformance {
namespace {

struct Destroy {
  void operator()(raqm_t* raqm) const { raqm_destroy(raqm); }
};

bool set_languages(raqm_t* raqm, const Paragraph& paragraph) {
  const std::vector<Script>& scripts = paragraph.scripts;
  for (std::size_t begin = 0; begin < scripts.size();) {
    std::size_t end = begin + 1;
    while (end < scripts.size() && scripts[end] == scripts[begin]) ++end;
    const std::string language = item_language(scripts[begin], paragraph.language);
    if (!raqm_set_language(raqm, language.c_str(), begin, end - begin)) return false;
    begin = end;
  }
  return true;
}

}  // namespace

Result<std::unique_ptr<RaqmSetter>> RaqmSetter::create(const std::string& file, unsigned size) {
  std::unique_ptr<RaqmSetter> setter(new RaqmSetter);
  if (FT_Init_FreeType(&setter->library_) != 0 ||
      FT_New_Face(setter->library_, file.c_str(), 0, &setter->face_) != 0 ||
      FT_Set_Pixel_Sizes(setter->face_, 0, size) != 0) {
    return fail(Fault::kDevice, "font file " + file + ": FreeType cannot open it");
  }
  return setter;
}

RaqmSetter::~RaqmSetter() {
  if (face_ != nullptr) FT_Done_Face(face_);
  if (library_ != nullptr) FT_Done_FreeType(library_);
}

bool RaqmSetter::maps(char32_t cp) const {
  return FT_Get_Char_Index(face_, cp) != 0;
}

unsigned RaqmSetter::units_per_em() const {
  return face_->units_per_EM;
}

Result<GlyphRow> RaqmSetter::set(const Paragraph& paragraph) const {
  const std::unique_ptr<raqm_t, Destroy> raqm(raqm_create());
  const std::u32string& text = paragraph.text;
  const auto direction =
      paragraph.base == Direction::kRtl ? RAQM_DIRECTION_RTL : RAQM_DIRECTION_LTR;
  // A negative glyph for the invisible ones takes them away.
  constexpr int kRemove = -1;
  if (!raqm ||
      !raqm_set_text(raqm.get(), reinterpret_cast<const std::uint32_t*>(text.data()),
                     text.size()) ||
      !raqm_set_par_direction(raqm.get(), direction) || !set_languages(raqm.get(), paragraph) ||
      !raqm_set_freetype_face(raqm.get(), face_) ||
      !raqm_set_freetype_load_flags(raqm.get(), FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP) ||
      !raqm_set_invisible_glyph(raqm.get(), kRemove) || !raqm_layout(raqm.get())) {
    return fail(Fault::kDevice, "raqm refuses the text");
  }
  std::size_t count = 0;
  const raqm_glyph_t* const glyphs = raqm_get_glyphs(raqm.get(), &count);
  GlyphRow row;
  row.reserve(count);
  for (std::size_t at = 0; at < count; ++at) {
    const raqm_glyph_t& glyph = glyphs[at];
    row.push_back({glyph.index, glyph.x_offset, -glyph.y_offset, glyph.x_advance});
  }
  return row;
}

}  // namespace sharit::conformance

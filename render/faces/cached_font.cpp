#include "render/faces/cached_font.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <vector>

#include <hb.h>

namespace sharit {
namespace {

/// What one font has answered so far. HarfBuzz owns it with the font.
class Answers {
 public:
  explicit Answers(hb_font_t* parent)
      : parent_(parent), advances_(hb_face_get_glyph_count(hb_font_get_face(parent)), kUnknown) {
    glyphs_.fill({kNoCodePoint, 0});
  }

  /// 0: the font does not map it.
  [[nodiscard]] hb_codepoint_t glyph(hb_codepoint_t code_point) {
    Mapped& mapped = glyphs_[code_point % glyphs_.size()];
    if (mapped.code_point != code_point) {
      mapped.code_point = code_point;
      if (!hb_font_get_nominal_glyph(parent_, code_point, &mapped.glyph)) mapped.glyph = 0;
    }
    return mapped.glyph;
  }

  [[nodiscard]] hb_position_t advance(hb_codepoint_t glyph) {
    if (glyph >= advances_.size()) return hb_font_get_glyph_h_advance(parent_, glyph);
    hb_position_t& known = advances_[glyph];
    if (known == kUnknown) known = hb_font_get_glyph_h_advance(parent_, glyph);
    return known;
  }

 private:
  struct Mapped {
    hb_codepoint_t code_point;
    hb_codepoint_t glyph;
  };
  static constexpr hb_codepoint_t kNoCodePoint = std::numeric_limits<hb_codepoint_t>::max();
  static constexpr hb_position_t kUnknown = std::numeric_limits<hb_position_t>::min();

  hb_font_t* parent_;  // Held by the font that holds this.
  std::array<Mapped, 512> glyphs_;
  std::vector<hb_position_t> advances_;
};

Answers& answers_of(void* data) {
  return *static_cast<Answers*>(data);
}

/// The element after this one: HarfBuzz's arrays are fields of larger records.
template <typename T>
T* next(T* element, unsigned stride) {
  using Byte = std::conditional_t<std::is_const_v<T>, const std::byte, std::byte>;
  return reinterpret_cast<T*>(reinterpret_cast<Byte*>(element) + stride);
}

hb_bool_t nominal_glyph(hb_font_t* /*font*/, void* data, hb_codepoint_t code_point,
                        hb_codepoint_t* glyph, void* /*user*/) {
  *glyph = answers_of(data).glyph(code_point);
  return *glyph != 0;
}

/// Up to the first code point that is not mapped; gives how many.
unsigned nominal_glyphs(hb_font_t* /*font*/, void* data, unsigned count,
                        const hb_codepoint_t* code_point, unsigned code_point_stride,
                        hb_codepoint_t* glyph, unsigned glyph_stride, void* /*user*/) {
  Answers& answers = answers_of(data);
  for (unsigned done = 0; done < count; ++done) {
    *glyph = answers.glyph(*code_point);
    if (*glyph == 0) return done;
    code_point = next(code_point, code_point_stride);
    glyph = next(glyph, glyph_stride);
  }
  return count;
}

hb_position_t h_advance(hb_font_t* /*font*/, void* data, hb_codepoint_t glyph, void* /*user*/) {
  return answers_of(data).advance(glyph);
}

void h_advances(hb_font_t* /*font*/, void* data, unsigned count, const hb_codepoint_t* glyph,
                unsigned glyph_stride, hb_position_t* advance, unsigned advance_stride,
                void* /*user*/) {
  Answers& answers = answers_of(data);
  for (unsigned done = 0; done < count; ++done) {
    *advance = answers.advance(*glyph);
    glyph = next(glyph, glyph_stride);
    advance = next(advance, advance_stride);
  }
}

struct FuncsFree {
  void operator()(hb_font_funcs_t* funcs) const { hb_font_funcs_destroy(funcs); }
};

/// What is not set here HarfBuzz asks of the parent.
std::unique_ptr<hb_font_funcs_t, FuncsFree> make_funcs() {
  hb_font_funcs_t* const funcs = hb_font_funcs_create();
  hb_font_funcs_set_nominal_glyph_func(funcs, nominal_glyph, nullptr, nullptr);
  hb_font_funcs_set_nominal_glyphs_func(funcs, nominal_glyphs, nullptr, nullptr);
  hb_font_funcs_set_glyph_h_advance_func(funcs, h_advance, nullptr, nullptr);
  hb_font_funcs_set_glyph_h_advances_func(funcs, h_advances, nullptr, nullptr);
  hb_font_funcs_make_immutable(funcs);
  return std::unique_ptr<hb_font_funcs_t, FuncsFree>(funcs);
}

}  // namespace

hb_font_t* create_cached_font(hb_font_t* parent) {
  static const auto funcs = make_funcs();
  hb_font_t* const font = hb_font_create_sub_font(parent);
  hb_font_set_funcs(font, funcs.get(), new Answers(parent),
                    [](void* data) { delete static_cast<Answers*>(data); });
  hb_font_make_immutable(font);
  return font;
}

}  // namespace sharit

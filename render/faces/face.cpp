#include "render/faces/face.hpp"

#include <cmath>
#include <map>
#include <utility>

#include <ft2build.h>
#include FT_FREETYPE_H
#include <hb-ot.h>
#include <hb.h>

#include "render/faces/cached_font.hpp"
#include "render/faces/coverage.hpp"
#include "render/faces/variations.hpp"

namespace sharit {
namespace {

struct HbFree {
  void operator()(hb_face_t* face) const { hb_face_destroy(face); }
  void operator()(hb_font_t* font) const { hb_font_destroy(font); }
};
struct FtFree {
  void operator()(FT_Library library) const { FT_Done_FreeType(library); }
  void operator()(FT_Face face) const { FT_Done_Face(face); }
};

constexpr int kIndexMask = 0xFFFF;
constexpr int kInstanceShift = 16;

}  // namespace

struct Face::Parts {
  FaceSource source;
  std::unique_ptr<FontFile> file;
  std::unique_ptr<hb_face_t, HbFree> face;
  std::unique_ptr<Coverage> coverage;
  F26 last_size;
  hb_font_t* last_font = nullptr;
  std::map<F26, std::unique_ptr<hb_font_t, HbFree>> fonts;
  // Each face has its own FreeType library: FreeType forbids sharing one between threads, and faces
  // of different libraries may then be drawn on different ones.
  std::unique_ptr<std::remove_pointer_t<FT_Library>, FtFree> freetype;
  std::unique_ptr<FT_FaceRec_, FtFree> drawing;

  [[nodiscard]] hb_font_t* make_font(F26 size) const {
    hb_font_t* const font = hb_font_create(face.get());
    const auto scale =
        static_cast<int>(std::lround(static_cast<double>(size.value) * source.scale));
    hb_font_set_scale(font, scale, scale);
    const int instance = source.index >> kInstanceShift;
    if (!source.variations.empty()) {
      set_variations(font, source.variations);
    } else if (instance > 0) {
      hb_font_set_var_named_instance(font, static_cast<unsigned>(instance - 1));
    }
    hb_font_make_immutable(font);
    hb_font_t* const cached = create_cached_font(font);
    hb_font_destroy(font);
    return cached;
  }
};

Face::Face(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Face::~Face() = default;

Result<std::unique_ptr<Face>> Face::create(FaceSource source) {
  auto file = FontFile::create(source.file, source.storage);
  if (!file) return std::unexpected(file.error());
  auto parts = std::make_unique<Parts>();
  parts->file = std::move(*file);
  const auto bytes = parts->file->bytes();

  hb_blob_t* const blob = hb_blob_create(reinterpret_cast<const char*>(bytes.data()),
                                         static_cast<unsigned>(bytes.size()),
                                         HB_MEMORY_MODE_READONLY, nullptr, nullptr);
  const auto index = static_cast<unsigned>(source.index & kIndexMask);
  if (index < hb_face_count(blob)) parts->face.reset(hb_face_create(blob, index));
  hb_blob_destroy(blob);
  if (!parts->face || hb_face_get_glyph_count(parts->face.get()) == 0) {
    return fail(Fault::kDevice, "font file " + source.file + ": not a font, or damaged");
  }
  hb_face_make_immutable(parts->face.get());

  // FreeType is opened here and not at the first drawing, so that a face which can be measured can
  // be drawn too. It reads little more than the table directory.
  FT_Library library = nullptr;
  if (FT_Init_FreeType(&library) != 0) return fail(Fault::kDevice, "FreeType does not start");
  parts->freetype.reset(library);
  FT_Face drawing = nullptr;
  if (FT_New_Memory_Face(library, reinterpret_cast<const FT_Byte*>(bytes.data()),
                         static_cast<FT_Long>(bytes.size()), source.index, &drawing) != 0) {
    return fail(Fault::kDevice, "font file " + source.file + ": FreeType cannot read it");
  }
  parts->drawing.reset(drawing);
  if (!FT_IS_SCALABLE(drawing) && !FT_HAS_COLOR(drawing)) {
    return fail(Fault::kDevice, "font file " + source.file + ": has pictures of fixed size only");
  }
  if (!source.variations.empty()) set_variations(drawing, source.variations);
  parts->source = std::move(source);
  return std::unique_ptr<Face>(new Face(std::move(parts)));
}

const FaceSource& Face::source() const {
  return parts_->source;
}

std::size_t Face::file_size() const {
  return parts_->file->bytes().size();
}

const Coverage& Face::coverage() const {
  if (!parts_->coverage) {
    hb_set_t* const set = hb_set_create();
    hb_face_collect_unicodes(parts_->face.get(), set);
    parts_->coverage = std::make_unique<Coverage>(set);
  }
  return *parts_->coverage;
}

F26 Face::line_height(F26 size) {
  hb_font_extents_t extents{};
  if (!hb_font_get_h_extents(font_at(size), &extents)) return {};
  return F26{extents.ascender - extents.descender};
}

hb_font_t* Face::font_at(F26 size) {
  // Nearly every call asks for the size of the call before.
  if (parts_->last_font != nullptr && parts_->last_size == size) return parts_->last_font;
  auto& font = parts_->fonts[size];
  if (!font) font.reset(parts_->make_font(size));
  parts_->last_size = size;
  parts_->last_font = font.get();
  return font.get();
}

FT_FaceRec_* Face::drawing_face() {
  return parts_->drawing.get();
}

}  // namespace sharit

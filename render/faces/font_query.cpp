#include "render/faces/font_query.hpp"

#include <algorithm>
#include <memory>
#include <string>
#include <type_traits>

#include <fontconfig/fontconfig.h>
// Needs the one before it.
#include <fontconfig/fcfreetype.h>
#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_MULTIPLE_MASTERS_H

#include "render/faces/font_pattern.hpp"

namespace sharit {
namespace {

struct Free {
  void operator()(FT_Library library) const { FT_Done_FreeType(library); }
  void operator()(FT_Face face) const { FT_Done_Face(face); }
  void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
};
using LibraryPtr = std::unique_ptr<std::remove_pointer_t<FT_Library>, Free>;
using FacePtr = std::unique_ptr<FT_FaceRec_, Free>;

/// More faces than any real collection has.
constexpr FT_Long kMostFaces = 256;

FacePtr open(FT_Library library, const FontFile& file, FT_Long index) {
  FT_Face face = nullptr;
  const auto bytes = file.bytes();
  if (FT_New_Memory_Face(library, reinterpret_cast<const FT_Byte*>(bytes.data()),
                         static_cast<FT_Long>(bytes.size()), index, &face) != 0) {
    return nullptr;
  }
  return FacePtr(face);
}

std::optional<std::pair<double, double>> weight_axis(FT_Library library, FT_Face face) {
  FT_MM_Var* axes = nullptr;
  if (FT_Get_MM_Var(face, &axes) != 0) return std::nullopt;
  constexpr double kFixedOne = 65536.0;
  std::optional<std::pair<double, double>> ends;
  for (FT_UInt at = 0; at < axes->num_axis; ++at) {
    const FT_Var_Axis& axis = axes->axis[at];
    if (axis.tag != FT_MAKE_TAG('w', 'g', 'h', 't')) continue;
    ends = {static_cast<double>(axis.minimum) / kFixedOne,
            static_cast<double>(axis.maximum) / kFixedOne};
  }
  FT_Done_MM_Var(library, axes);
  return ends;
}

int integer_of(const FcPattern* pattern, const char* object) {
  int value = 0;
  FcPatternGetInteger(pattern, object, 0, &value);
  return value;
}

FaceDescription describe(FT_Library library, FT_Face face, const FcPattern* pattern) {
  FaceDescription description;
  description.source = source_of(pattern);
  description.source.variations.clear();
  for (const char* const object : {FC_FAMILY, FC_FULLNAME}) {
    for (int at = 0; true; ++at) {
      std::string name = text_of(pattern, object, at);
      if (name.empty()) break;
      description.names.push_back(std::move(name));
    }
  }
  description.weight = integer_of(pattern, FC_WEIGHT);
  description.upright = integer_of(pattern, FC_SLANT) == FC_SLANT_ROMAN;
  description.weight_axis = weight_axis(library, face);
  return description;
}

}  // namespace

std::vector<FaceDescription> describe_faces(const FontFile& file, const std::string& path) {
  std::vector<FaceDescription> descriptions;
  FT_Library handle = nullptr;
  if (FT_Init_FreeType(&handle) != 0) return descriptions;
  const LibraryPtr library(handle);
  FT_Long count = 1;
  for (FT_Long at = 0; at < count; ++at) {
    const FacePtr face = open(library.get(), file, at);
    if (!face) continue;
    count = std::min(face->num_faces, kMostFaces);
    const std::unique_ptr<FcPattern, Free> pattern(
        FcFreeTypeQueryFace(face.get(), reinterpret_cast<const FcChar8*>(path.c_str()),
                            static_cast<unsigned>(at), nullptr));
    if (pattern) descriptions.push_back(describe(library.get(), face.get(), pattern.get()));
  }
  return descriptions;
}

}  // namespace sharit

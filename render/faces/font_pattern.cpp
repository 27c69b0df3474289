#include "render/faces/font_pattern.hpp"

#include <fontconfig/fontconfig.h>

namespace sharit {
namespace {

constexpr char32_t kGrinningFace = 0x1F600;

bool flag_of(const FcPattern* pattern, const char* object) {
  FcBool value = FcFalse;
  return FcPatternGetBool(pattern, object, 0, &value) == FcResultMatch && value == FcTrue;
}

/// A face is for emoji when it paints in colour and has the commonest of them: coloured text faces
/// exist too.
FaceKind kind_of(const FcPattern* pattern) {
  FcCharSet* set = nullptr;
  return flag_of(pattern, FC_COLOR) &&
                 FcPatternGetCharSet(pattern, FC_CHARSET, 0, &set) == FcResultMatch &&
                 FcCharSetHasChar(set, kGrinningFace) == FcTrue
             ? FaceKind::kColourEmoji
             : FaceKind::kText;
}

}  // namespace

std::string text_of(const FcPattern* pattern, const char* object, int at) {
  FcChar8* value = nullptr;
  if (FcPatternGetString(pattern, object, at, &value) != FcResultMatch) return {};
  return reinterpret_cast<const char*>(value);
}

FaceSource source_of(const FcPattern* pattern) {
  FaceSource source;
  source.file = text_of(pattern, FC_FILE);
  FcPatternGetInteger(pattern, FC_INDEX, 0, &source.index);
  source.name = text_of(pattern, FC_FAMILY);
  if (const std::string style = text_of(pattern, FC_STYLE); !style.empty()) {
    source.name += " " + style;
  }
  constexpr int kVariableIndex = 0x8000;
  if (flag_of(pattern, FC_VARIABLE) || (source.index >> 16) == kVariableIndex) {
    source.variations = text_of(pattern, FC_FONT_VARIATIONS);
    source.index &= 0xFFFF;
  }
  source.kind = kind_of(pattern);
  return source;
}

}  // namespace sharit

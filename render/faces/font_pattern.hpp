#pragma once

#include <string>

#include "render/faces/face.hpp"

struct _FcPattern;

namespace sharit {

/// The file, names and kind of a fontconfig pattern. Scale 1; an instance of a variable font keeps
/// its index, a variable font gets the settings that fontconfig matched.
[[nodiscard]] FaceSource source_of(const _FcPattern* pattern);

/// Value `at` of a text property of the pattern, empty where there is none.
[[nodiscard]] std::string text_of(const _FcPattern* pattern, const char* object, int at = 0);

}  // namespace sharit

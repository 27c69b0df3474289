#pragma once

#include <string_view>

struct hb_font_t;
struct FT_FaceRec_;

namespace sharit {

/// Sets the axes of a variable font from "wght=700,wdth=100", the same for measuring and drawing;
/// axes that are not named keep their default. What cannot be read is left out.
void set_variations(hb_font_t* font, std::string_view settings);
void set_variations(FT_FaceRec_* face, std::string_view settings);

}  // namespace sharit

#pragma once

#include <string_view>

#include "render/raster/picture.hpp"
#include "render/support/result.hpp"

namespace sharit {

/// Draws an SVG document `height` pixels high, as wide as its proportions make it (up to eight
/// times that), on nothing. Loads librsvg when first called: no other run of the program pays for
/// it. Reads nothing but the bytes. Thread: any.
/// Fails (kInput): not SVG, or without a size; (kDevice): librsvg is not installed.
[[nodiscard]] Result<Picture> draw_svg(std::string_view bytes, int height);

}  // namespace sharit

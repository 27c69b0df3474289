#pragma once

#include <cstdint>

#include "render/faces/face.hpp"
#include "render/raster/glyph_image.hpp"
#include "render/support/fixed.hpp"

namespace sharit {

/// Draws one glyph of a face with FreeType: unhinted outline (moving hinted text shimmers), shifted
/// right by `phase` (0 to 63/64 pixel) and down by `phase_y`; colour strikes scaled to `size`.
/// `size` is pixels per em before the face's own optical scale. A glyph that FreeType refuses comes
/// back empty. Thread: the owner of `face`.
[[nodiscard]] GlyphImage draw_glyph(Face& face, F26 size, std::uint32_t glyph, F26 phase,
                                    F26 phase_y);

}  // namespace sharit

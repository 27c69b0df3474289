#pragma once

#include "firmware/config/settings.hpp"
#include "render/faces/font_folder.hpp"
#include "render/support/geometry.hpp"

namespace sharit {

/// Letters are to be this share of the distance high from which they are read: 17 minutes of arc.
/// ISO 9241-303 asks for 16 at least and prefers 20 to 22, for the height of capitals without
/// accents. An alef without hamza is to Arabic what these are to Latin, so the lower one of alef
/// and H counts.
inline constexpr double kLetterShareOfDistance = 1.0 / 200;

/// The settings tell how far the readers are and how large the display is.
[[nodiscard]] bool read_from_afar(const ScreenSettings& screen);

/// Pixels in a metre of the display; 0: it is not known how large it is.
[[nodiscard]] double pixels_per_metre(const ScreenSettings& screen, SizePx size);

/// Height of the lower one of alef and H in the bold faces of the settings, share of the em.
/// Opens faces: not on main while it draws.
[[nodiscard]] double measure_letters(const Settings& settings, const FontFolder& fonts);

}  // namespace sharit

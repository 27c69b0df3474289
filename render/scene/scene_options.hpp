#pragma once

#include <string>

#include "render/scene/label_face.hpp"
#include "render/scene/motion.hpp"
#include "render/scene/surround_layout.hpp"
#include "render/scene/theme.hpp"
#include "render/support/geometry.hpp"

namespace sharit {

/// What every layout is told when it is made.
struct SceneOptions {
  SizePx size;
  double text_size_percent = 0;  ///< Headline em in percent of the screen's height; 0: by layout.
  double headline_scale = 1;     ///< Of the em that the layout gives a headline.
  double safe_area_percent = 5;  ///< Kept free of still text at each side, percent of that side.
  double least_em = 0;           ///< Pixels that letters want to be read from afar; 0: any will do.
  Theme theme;
  std::string language = "ar";            ///< Of the frame's words.
  Direction direction = Direction::kRtl;  ///< Of the frame: the start side is right for kRtl.
  SpeedWish speed;
  double refresh_hz = 60.0;
  int tile_width = 512;  ///< At most what the screen takes.

  [[nodiscard]] SurroundLayout surround() const {
    return lay_out_surround(size, direction, safe_area_percent, least_em);
  }
  [[nodiscard]] LabelFace label_face() const {
    return {language, direction, theme.families, theme.font_folder};
  }
};

}  // namespace sharit

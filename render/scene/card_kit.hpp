#pragma once

#include "render/scene/card_style.hpp"
#include "render/scene/label_face.hpp"
#include "render/scene/theme.hpp"

namespace sharit {

/// What all cards of a scene are made with.
struct CardKit {
  CardStyle style;
  Theme theme;
  LabelFace face;
};

}  // namespace sharit

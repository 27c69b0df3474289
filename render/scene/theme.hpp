#pragma once

#include <memory>
#include <string>
#include <vector>

#include "render/faces/font_folder.hpp"
#include "render/raster/picture.hpp"
#include "render/scene/frame.hpp"
#include "render/support/colour.hpp"

namespace sharit {

/// Colours, faces and sign of the picture. Sizes come from the layout, relative to the screen.
struct Theme {
  Backdrop backdrop{Colour::rgb(0x081426), Colour::rgb(0x0d2140)};
  Colour text = Colour::rgb(0xf4f7fb);
  Colour dim = Colour::rgb(0x9fb0c8);
  Colour accent = Colour::rgb(0xf2b33d);
  Colour rule = Colour::rgb(0x1d3a66);
  Colour panel = Colour::rgb(0x12305c);  ///< Behind labels and the foot of a tall screen.
  /// Breaking news: an even run from top to bottom, and what stands on it.
  Colour hot_top = Colour::rgb(0xa30d25);
  Colour hot_bottom = Colour::rgb(0x6d0818);
  Colour hot_text = Colour::rgb(0xffffff);
  Colour hot_dim = Colour::rgb(0xffd9de);
  Colour hot_rule = Colour::rgb(0xd9485c);
  std::shared_ptr<const Picture> logo;  ///< The venue's sign; null: none.
  FontFolder font_folder;               ///< Where they are looked for first.
  std::vector<std::string> families;    ///< Before the built-in set; may be empty.
  friend bool operator==(const Theme&, const Theme&) = default;
};

}  // namespace sharit

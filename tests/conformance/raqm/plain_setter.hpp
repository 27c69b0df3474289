#pragma once

#include "render/faces/face.hpp"
#include "render/layout/glyph_ink.hpp"
#include "render/layout/shaper.hpp"

namespace sharit::conformance {

/// Sets a paragraph in one face from the layout's own parts, but cut wherever level or script
/// changes from one code point to the next: what `cut_items` would do if invisible code points and
/// spaces did not stay with their neighbours. Proves whether a difference comes from the cut alone.
/// Thread: one owner.
class PlainSetter {
 public:
  [[nodiscard]] ShapedLine set(const Paragraph& paragraph, FaceId id, Face& face, F26 size);

 private:
  Shaper shaper_;
  InkCache inks_;
};

}  // namespace sharit::conformance

#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "render/faces/choice.hpp"
#include "render/faces/face_library.hpp"
#include "render/layout/shaped_line.hpp"

namespace sharit {

/// How a line is to look, as far as shaping goes.
struct LineStyle {
  F26 size = F26::from_px(72);  ///< Pixels per em.
  FaceChain chain;
  /// Added behind spaces, signs and letters that do not join (`LetterSpacing`); never in a word
  /// that is written joined.
  F26 letter_spacing{};
};

/// Shapes paragraphs to lines: faces, items, HarfBuzz with the whole paragraph as context, repair,
/// visual order, pen walk, ink box (stages 1.8 to 1.13).
/// Thread: the owner of `library`. Owns: its hb_buffer. Never fails: what cannot be drawn is tofu.
class Typesetter {
 public:
  explicit Typesetter(FaceLibrary& library);  ///< @lifetime: `library` outlives it.
  ~Typesetter();
  Typesetter(const Typesetter&) = delete;
  Typesetter& operator=(const Typesetter&) = delete;

  [[nodiscard]] ShapedLine set_line(const Paragraph& paragraph, const LineStyle& style);
  /// The code points of `range` as a line for themselves (UAX #9 L2 on the line; white space at its
  /// end is left to the caller), from the items that `set_line` gave for the paragraph. Letters at
  /// both ends keep the forms they have in the paragraph.
  [[nodiscard]] ShapedLine set_part(const Paragraph& paragraph, const std::vector<Item>& items,
                                    CpRange range, const LineStyle& style);

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace sharit

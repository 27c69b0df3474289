#pragma once

#include <string>

#include "render/raster/block_order.hpp"
#include "render/scene/label_face.hpp"
#include "render/scene/still_text.hpp"
#include "render/support/geometry.hpp"

namespace sharit {

/// How a name of any length finds room in a box: on one line, a little smaller, on several lines,
/// smaller still, and only then with an ellipsis. Whole pixels. Pure. Thread: any.
struct NameFit {
  enum class Side { kLeft, kMiddle, kRight };

  RectPx room;  ///< Of the text, on the screen.
  Side side = Side::kMiddle;
  int largest = 44;  ///< Pixels per em.
  int least = 26;
  int max_lines = 2;
  /// The eye's middle of a line above its baseline, in em; 0: by the way the text reads.
  double middle = 0;

  /// The first order: on one line, hardly smaller.
  [[nodiscard]] BlockOrder one_line(const std::string& text, Colour colour,
                                    const LabelFace& face) const;
  /// What to order where that had to be cut.
  [[nodiscard]] BlockOrder several_lines(const std::string& text, Colour colour,
                                         const LabelFace& face) const;
  /// Where its lines stand in the room; on the screen.
  [[nodiscard]] StillText placed(const BlockImage& image) const;
};

}  // namespace sharit

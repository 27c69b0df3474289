#pragma once

#include <vector>

#include "fit/seen_workshop.hpp"
#include "render/scene/frame.hpp"

namespace sharit::fit {

/// One thing of a frame and where its ink lies, whole pixels outwards. A line cut into tiles is
/// one.
struct Seen {
  const Made* made = nullptr;
  std::shared_ptr<const LineImage> line;  ///< Of texts.
  RectPx ink;                             ///< All of it that is drawn, whatever the clip.
  RectPx shown;                           ///< What of it the clip and the screen leave.
  RectPx clip;
  bool whole = true;         ///< Not on its way in or out.
  bool cut_across = false;   ///< The clip or the screen's edge takes ink at its left or right ...
  bool cut_upright = false;  ///< ... and at its top or bottom.

  [[nodiscard]] bool is_text() const { return made->is_text(); }
};

/// The sprites of a frame. @lifetime: until the workshop forgets.
[[nodiscard]] std::vector<Seen> see(const Frame& frame, const SeenWorkshop& workshop);

/// `inner` is not empty and lies in `outer`.
[[nodiscard]] inline bool lies_in(const RectPx& inner, const RectPx& outer) {
  return intersection(inner, outer) == inner;
}

/// The two have a pixel in common, or pixels side by side.
[[nodiscard]] inline bool touch(const RectPx& a, const RectPx& b) {
  return !intersection({a.x - 1, a.y - 1, a.width + 2, a.height + 2}, b).empty();
}

}  // namespace sharit::fit

#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "render/scene/still_text.hpp"
#include "render/scene/tile_ledger.hpp"

namespace sharit {

/// One text that stays until the next one is complete on the screen; then the two cross-fade.
/// Thread: main.
class TextFade {
 public:
  /// A text has been set: it is the next one, also in place of one that was not shown yet.
  void offer(StillText text);
  /// Asks for pixels, goes on with the fade, lets go of what has gone. True at the moment when
  /// another text begins to take the place.
  bool advance(double seconds, TileLedger& ledger);

  /// Nothing waits to be shown.
  [[nodiscard]] bool settled() const { return !next_; }
  /// Leaves the screen: lets go of all its images, shows nothing.
  void let_go(TileLedger& ledger);

  /// What is there, or on its way in; null before the first text.
  [[nodiscard]] const StillText* shown() const { return shown_ ? &*shown_ : nullptr; }
  /// What is on its way out; mostly null.
  [[nodiscard]] const StillText* leaving() const { return leaving_ ? &*leaving_ : nullptr; }
  /// Opacity of `shown`; `leaving` has the rest to 255.
  [[nodiscard]] std::uint8_t opacity() const { return opacity_; }

 private:
  std::optional<StillText> next_;     ///< Its tiles are on their way.
  std::vector<StillText> overtaken_;  ///< Replaced before they were shown.
  std::optional<StillText> shown_;
  std::optional<StillText> leaving_;
  double fade_start_ = 0;
  std::uint8_t opacity_ = 255;
};

}  // namespace sharit

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "render/raster/workshop.hpp"
#include "render/scene/bar_row.hpp"
#include "render/scene/frame.hpp"
#include "render/scene/label_face.hpp"
#include "render/scene/name_fit.hpp"
#include "render/scene/text_fade.hpp"
#include "render/scene/theme.hpp"
#include "render/scene/tile_ledger.hpp"

namespace sharit {

/// Where a plate is and what it looks like.
struct NamePlateStyle {
  RectPx box;   ///< Of `ground`.
  RectPx edge;  ///< Of the accent that goes with the text; may be all of the box, or nothing.
  Colour ground;
  NameFit fit;
  std::optional<Colour> text;  ///< None: whatever stands out from the accent.
};

/// The clock of a bar, at its far end.
[[nodiscard]] inline NamePlateStyle clock_style(const BarPlate& plate, const Theme& theme) {
  return {plate.box, {}, theme.panel, plate.fit, theme.text};
}

/// A short text fitted into a box: whose a lane is, the clock of a bar. The box stays as it is
/// whatever the text; a change cross-fades, the accent with it.
/// Thread: main.
class NamePlate {
 public:
  NamePlate(NamePlateStyle style, LabelFace face) : style_(style), face_(std::move(face)) {}

  /// Orders a text unless it is what the plate shows or waits for already. Empty: fade out.
  void set(const std::string& text, Colour accent, Workshop& workshop);
  /// Takes the block if it is the one waited for; true when it was.
  bool receive(const BlockDone& done, Workshop& workshop);
  void advance(double seconds, TileLedger& ledger);
  /// `opacity`: of the whole plate. Nothing before the first `set`.
  void draw(Frame& frame, std::uint8_t opacity = 255) const;

  [[nodiscard]] const NamePlateStyle& style() const { return style_; }

 private:
  /// A text and what goes with it.
  struct Name {
    std::string text;
    Colour accent;
    friend bool operator==(const Name&, const Name&) = default;
  };
  [[nodiscard]] Colour accent() const;

  NamePlateStyle style_;
  LabelFace face_;
  std::optional<Name> wanted_;
  std::optional<Ticket> ticket_;
  bool second_try_ = false;  ///< The order waited for is the one on several lines.
  TextFade fade_;
  Colour next_accent_, accent_, old_accent_;  ///< Of the texts of `fade_`.
};

}  // namespace sharit

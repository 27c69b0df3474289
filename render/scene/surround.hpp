#pragma once

#include "render/scene/frame.hpp"
#include "render/scene/frame_words.hpp"
#include "render/scene/label.hpp"
#include "render/scene/label_face.hpp"
#include "render/scene/surround_layout.hpp"
#include "render/scene/theme.hpp"
#include "render/scene/tile_ledger.hpp"

namespace sharit {

/// Header and footer, the same round every layout: the venue's sign and title, date and clock
/// above, two texts below, a rule at each. Thread: main.
class Surround {
 public:
  Surround(const SurroundLayout& layout, const Theme& theme, LabelFace face);

  /// The footer stands on another ground than the header.
  void colour_footer(Colour text, Colour rule) {
    footer_text_ = text;
    footer_rule_ = rule;
  }
  void set_words(const FrameWords& words, Workshop& workshop);
  /// Takes the line if it is one of its own; true when it was.
  bool receive(const LineDone& done, Workshop& workshop);
  void advance(double seconds, TileLedger& ledger);
  void draw(Frame& frame);

 private:
  /// {0, 0}: there is none.
  [[nodiscard]] SizePx logo_size() const;
  [[nodiscard]] int title_start() const;
  [[nodiscard]] int row_width() const;
  [[nodiscard]] LineOrder in_header(const std::string& text, F26 size, Weight weight, Colour colour,
                                    int most) const;
  [[nodiscard]] LineOrder in_footer(const std::string& text, int most) const;
  /// Sets what takes the room that others leave, once their widths are known: the date between
  /// title and clock, the footer's start beside its end.
  void set_beside(Workshop& workshop);

  SurroundLayout layout_;
  Theme theme_;
  LabelFace face_;
  FrameWords words_;
  bool date_is_short_ = false;
  Colour footer_text_, footer_rule_;
  Label title_, date_, clock_, footer_start_, footer_end_;
  ImageId logo_;  ///< 0: not asked for yet, or none.
};

}  // namespace sharit

#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "render/layout/shaped_line.hpp"

struct hb_font_t;

namespace sharit {

/// The ink boxes of one font's glyphs, asked of HarfBuzz once each.
/// Units: 26.6 from the glyph's origin, y down. Thread: one owner. @lifetime: the font outlives it.
class GlyphInk {
 public:
  explicit GlyphInk(hb_font_t* font);
  /// Empty for a glyph without ink.
  [[nodiscard]] InkBox of(std::uint32_t glyph) {
    if (glyph >= boxes_.size()) return {};
    const Box& box = boxes_[glyph];
    if (box.right < box.left) ask(glyph);
    return InkBox{F26{box.left}, F26{box.top}, F26{box.right}, F26{box.bottom}};
  }
  [[nodiscard]] hb_font_t* font() const { return font_; }

 private:
  struct Box {
    std::int32_t left = 1;  // right < left: not asked yet.
    std::int32_t top = 0;
    std::int32_t right = 0;
    std::int32_t bottom = 0;
  };
  void ask(std::uint32_t glyph);

  hb_font_t* font_;
  std::vector<Box> boxes_;
};

/// The `GlyphInk` of every font in use. Bounded: it starts anew after `kMaxFonts` fonts.
class InkCache {
 public:
  /// @lifetime until the next call.
  [[nodiscard]] GlyphInk& of(hb_font_t* font);

 private:
  static constexpr std::size_t kMaxFonts = 64;
  std::vector<std::unique_ptr<GlyphInk>> fonts_;
};

}  // namespace sharit

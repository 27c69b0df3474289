#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "render/layout/shape_plans.hpp"
#include "render/layout/shaped_line.hpp"

struct hb_buffer_t;
struct hb_font_t;
struct hb_glyph_info_t;
struct hb_glyph_position_t;
struct hb_language_impl_t;

namespace sharit {

/// Glyphs of one item as HarfBuzz gave them: visual order, clusters are code point indices.
/// @lifetime until the next call to the shaper.
struct ShapedRun {
  const hb_glyph_info_t* infos = nullptr;
  const hb_glyph_position_t* positions = nullptr;
  std::uint32_t count = 0;
};

/// Whether a font may be shaped without the limits on steps and length that only `hb_shape` sets: a
/// font made to harm can otherwise keep HarfBuzz busy for seconds.
enum class FontTrust : std::uint8_t { kForeign, kInstalled };

/// Shapes items with HarfBuzz, each with the whole paragraph as context, so that letters join
/// across every border (stage 1.11). Direction, script and language are always told, never guessed.
/// Units: 26.6, y up. Thread: one owner. Owns: its hb_buffer. Never fails.
class Shaper {
 public:
  Shaper();
  ~Shaper();
  Shaper(const Shaper&) = delete;
  Shaper& operator=(const Shaper&) = delete;

  [[nodiscard]] ShapedRun shape(const Paragraph& paragraph, const Item& item, hb_font_t* font,
                                FontTrust trust = FontTrust::kForeign);

 private:
  struct BufferFree {
    void operator()(hb_buffer_t* buffer) const;
  };
  /// HarfBuzz searches a list for each tag; most items have the language of the one before.
  const hb_language_impl_t* language(const std::string& tag);

  std::unique_ptr<hb_buffer_t, BufferFree> buffer_;
  ShapePlans plans_;
  std::string tag_;
  const hb_language_impl_t* asked_ = nullptr;
};

}  // namespace sharit

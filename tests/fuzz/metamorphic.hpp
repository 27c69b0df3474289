#pragma once

#include <cstdint>

#include "fuzz/breach.hpp"
#include "render/analysis/paragraph.hpp"
#include "render/layout/shaped_line.hpp"
#include "render/layout/typesetter.hpp"
#include "render/raster/tile_painter.hpp"

// What must hold between a line and another one made from a changed text, size or place: no
// expected values are needed, so any text will do.
namespace sharit::fuzz {

/// One line and how it was set. `options` are those of the paragraph; `pick` chooses among the
/// places where a check may change the text.
struct Subject {
  const AnalysisOptions& options;
  const Paragraph& paragraph;
  const LineStyle& style;
  const ShapedLine& line;
  std::uint32_t pick = 0;
};

/// The clean text, read once more, is the same paragraph (with the direction it was given).
[[nodiscard]] Breach check_reading_again(const Subject& subject);

/// Setting another line in between, or in a typesetter that has set nothing yet, gives the same
/// line: no state leaks between headlines.
[[nodiscard]] Breach check_order(const Subject& subject, Typesetter& typesetter,
                                 FaceLibrary& library);

/// The words of a line, set one by one, have the glyphs of the line and together its advance, but
/// for what the font kerns between a space and the glyph beside it (Amiri: a kaf behind one).
/// For a chain of one font: elsewhere a word may take another face than its neighbours give it.
[[nodiscard]] Breach check_words(const Subject& subject, Typesetter& typesetter);

/// At twice the size the same glyphs stand at twice the distance, but for 26.6 rounding; the ink is
/// twice as large within a pixel.
[[nodiscard]] Breach check_double_size(const Subject& subject, Typesetter& typesetter);

/// Letter spacing changes no glyph and parts none within a joined word; a negative one neither.
[[nodiscard]] Breach check_spacing(const Subject& subject, Typesetter& typesetter);

/// An LRM between two Latin letters changes nothing (UAX #9: both neighbours are L).
[[nodiscard]] Breach check_direction_mark(const Subject& subject, Typesetter& typesetter);

/// A ZWJ between two letters that join anyway changes no glyph, except that it may part a ligature.
/// For a chain whose fonts choose letter forms by the joining alone.
[[nodiscard]] Breach check_joiner(const Subject& subject, Typesetter& typesetter);

/// Moved by a whole pixel a line has the same pixels; cut into tiles it has the same pixels; none
/// touches the edge of its box.
[[nodiscard]] Breach check_pixels(const ShapedLine& line, const Outline& outline,
                                  TilePainter& painter);

}  // namespace sharit::fuzz

#pragma once

#include <string_view>

#include "fuzz/breach.hpp"
#include "render/analysis/paragraph.hpp"
#include "render/faces/face_library.hpp"
#include "render/layout/shaped_line.hpp"
#include "render/layout/typesetter.hpp"

// What holds for every paragraph and every line, whatever the bytes.
namespace sharit::fuzz {

/// `paragraph` is what `analyse` made of `source`. Sizes agree; every code point comes from the
/// byte it names and no letter is lost; clusters tile the text and joining words respect them;
/// nothing that the sanitiser drops is left; the direction is `headline_direction`'s.
[[nodiscard]] Breach check_paragraph(std::string_view source, const AnalysisOptions& options,
                                     const Paragraph& paragraph);

/// Items tile the text and stand in the order of UAX #9 L2; glyphs stay inside their item, with its
/// face, monotone in its direction; the advance is the sum of advances and the ink is the union of
/// the glyphs' boxes as HarfBuzz gives them.
[[nodiscard]] Breach check_line(const Paragraph& paragraph, const LineStyle& style,
                                const ShapedLine& line, FaceLibrary& library);

}  // namespace sharit::fuzz

#pragma once

#include <string>

#include "render/faces/face_library.hpp"
#include "render/layout/shaped_line.hpp"

namespace sharit {

/// Aligned text of every stage of one line (items, then glyphs with their names), stable across
/// machines with the same fonts and independent of the locale: for golden tests and bug reports.
[[nodiscard]] std::string dump_line(const Paragraph& paragraph, const ShapedLine& line,
                                    FaceLibrary& library);

}  // namespace sharit

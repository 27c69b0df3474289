#pragma once

#include <string>

#include "render/faces/face_library.hpp"
#include "render/layout/shaped_line.hpp"

namespace sharit {

/// Aligned text of every stage of one line, for golden tests and bug reports: what the line
/// measures, what reading it changed, each code point with its byte, level, script, cluster,
/// joining word and item, the items in logical order, the level runs and the glyphs from left to
/// right. Stable across machines with the same fonts and independent of the locale.
[[nodiscard]] std::string dump_line(const Paragraph& paragraph, const ShapedLine& line,
                                    FaceLibrary& library);

}  // namespace sharit

#pragma once

#include "render/faces/face_library.hpp"
#include "render/layout/block.hpp"
#include "render/layout/shaped_line.hpp"
#include "tests/golden/line_file.hpp"

namespace sharit::golden {

/// A golden file's line as the program makes it now.
struct SetLine {
  Paragraph paragraph;
  ShapedLine line;
};

/// Fails when none of the fonts asked for is installed. Thread: the owner of `library`.
[[nodiscard]] Result<SetLine> set_line(const LineFile& file, FaceLibrary& library);

/// The same for a file with `wrap`.
[[nodiscard]] Result<TextBlock> set_block(const LineFile& file, FaceLibrary& library);

}  // namespace sharit::golden

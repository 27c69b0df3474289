#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "render/analysis/paragraph.hpp"
#include "render/faces/face_library.hpp"
#include "render/support/result.hpp"

namespace sharit::golden {

/// One golden file: how a line is made, and its reviewed dump. The README.md here explains the
/// keys.
struct LineFile {
  std::string head;        ///< Everything before the dump, kept byte for byte.
  std::vector<int> modes;  ///< Numbers of the failure modes in MODES.md, where it tests any.
  std::string text;        ///< UTF-8, escapes resolved; may be ill-formed.
  AnalysisOptions options;
  ChainRequest fonts;
  int size = 64;           ///< Pixels per em.
  int letter_spacing = 0;  ///< Pixels.
  int wrap = 0;            ///< Pixels of width to break lines at; 0: one line.
  int height = 0;          ///< With `wrap`: pixels of height; 0: any.
  int least = 0;           ///< With `wrap`: the least size; 0: just `size`.
  int lines = 0;           ///< With `wrap`: the most lines; 0: any.
  std::string dump;
};

[[nodiscard]] Result<LineFile> read_line_file(const std::string& path);

}  // namespace sharit::golden

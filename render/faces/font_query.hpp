#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "render/faces/face.hpp"
#include "render/faces/font_file.hpp"

namespace sharit {

/// What one face of a font file says of itself.
struct FaceDescription {
  FaceSource source;               ///< Of scale 1; `variations` empty.
  std::vector<std::string> names;  ///< Family and full names, in every language of the file.
  int weight = 0;                  ///< fontconfig's: regular 80, bold 200.
  bool upright = true;
  /// Ends of the weight axis (`wght`) of a variable font.
  std::optional<std::pair<double, double>> weight_axis;
};

/// The faces in the bytes of a font file, those of a collection too; none: it is no font that can
/// be read. `path` is only written into the answer. Thread: any.
[[nodiscard]] std::vector<FaceDescription> describe_faces(const FontFile& file,
                                                          const std::string& path);

}  // namespace sharit

#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "render/faces/face_library.hpp"
#include "render/faces/font_folder.hpp"
#include "render/faces/font_query.hpp"

namespace sharit {

/// What lies in the operator's font folder, read once: names and weights, no bytes are kept.
/// Thread: one owner (the FaceLibrary). Answers are `FaceSource`s of scale 1, to be copied into
/// memory when opened.
class FolderFonts {
 public:
  FolderFonts() = default;
  /// Reads every file; one that cannot be used is left out and told in `warnings()`.
  explicit FolderFonts(const FontFolder& folder);

  /// The face called so nearest to the weight, upright before italic. Names: the family or full
  /// name inside the file (case not counted), or the file's own name without its ending. A variable
  /// font is set to the weight, as far as its axis goes.
  [[nodiscard]] std::optional<FaceSource> find(const std::string& name, Weight weight) const;
  [[nodiscard]] std::span<const std::string> warnings() const { return warnings_; }
  /// Every name, for suggestions. @lifetime of the object.
  [[nodiscard]] std::vector<std::string_view> names() const;

 private:
  std::vector<FaceDescription> faces_;
  std::vector<std::string> warnings_;
};

}  // namespace sharit

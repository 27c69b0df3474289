#pragma once

#include <span>
#include <string>
#include <vector>

#include "render/faces/face_library.hpp"
#include "render/layout/shaped_line.hpp"

namespace sharit {

/// Writes placed glyphs as the JSON array that `sharit shape` promises. They are nearly all of its
/// output: written straight into the text, without a tree of values in between.
/// Units: pixels, exact to 1/64. Thread: the owner of `library`. Never fails.
class GlyphJson {
 public:
  explicit GlyphJson(FaceLibrary& library) : library_(library) {}  ///< @lifetime of `library`.

  void append(std::string& json, std::span<const PlacedGlyph> glyphs);

 private:
  const std::string& name_of(FaceId face);

  FaceLibrary& library_;
  std::vector<std::string> names_;  ///< By face id, as JSON strings; empty: not asked yet.
};

}  // namespace sharit

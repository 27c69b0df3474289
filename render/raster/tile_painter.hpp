#pragma once

#include "render/faces/face_library.hpp"
#include "render/raster/glyph_cache.hpp"
#include "render/raster/line_image.hpp"

namespace sharit {

/// Draws tiles of lines. Glyphs of one colour are joined by the maximum of their coverage (where
/// two meet inside one pixel, by the sum up to the strokes beside it), never laid over each other,
/// so an Arabic join neither darkens nor shows a seam (text notes 1.16). A tile equals the same
/// part of the line drawn in one piece. Thread: the owner of `library`. Owns: its glyph cache.
class TilePainter {
 public:
  explicit TilePainter(FaceLibrary& library);  ///< @lifetime: `library` outlives it.

  [[nodiscard]] Tile paint(const LineImage& image, int index);

 private:
  FaceLibrary& library_;
  GlyphCache cache_;
};

}  // namespace sharit

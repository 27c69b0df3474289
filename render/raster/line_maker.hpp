#pragma once

#include <memory>
#include <string>
#include <vector>

#include "render/faces/face_library.hpp"
#include "render/layout/typesetter.hpp"
#include "render/raster/line_image.hpp"
#include "render/raster/line_order.hpp"
#include "render/raster/tile_painter.hpp"

namespace sharit {

/// Everything between a text and its pixels: analysis, faces, layout, tiles.
/// Thread: one owner. Owns: the faces.
class LineMaker {
 public:
  /// Fails (kDevice) when no text face is installed.
  [[nodiscard]] static Result<std::unique_ptr<LineMaker>> create();

  /// Shapes a text and fits it to its limits. Never fails: a text with nothing to draw gives an
  /// empty image. `first_tile` names its first tile; the rest follow.
  [[nodiscard]] std::shared_ptr<const LineImage> make(const LineOrder& order, ImageId first_tile);
  [[nodiscard]] Tile paint(const LineImage& image, int index) {
    return painter_.paint(image, index);
  }
  [[nodiscard]] FaceLibrary& library() { return *library_; }

 private:
  explicit LineMaker(std::unique_ptr<FaceLibrary> library);
  [[nodiscard]] ShapedLine shape(const LineOrder& order, const FaceChain& chain, F26 size,
                                 std::uint32_t max_length);
  [[nodiscard]] const FaceChain& chain_for(const ChainRequest& request);

  std::unique_ptr<FaceLibrary> library_;
  Typesetter typesetter_;
  TilePainter painter_;
  std::map<ChainRequest, FaceChain> chains_;
};

}  // namespace sharit

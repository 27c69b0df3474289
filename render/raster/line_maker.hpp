#pragma once

#include <memory>
#include <string>
#include <vector>

#include "render/faces/face_library.hpp"
#include "render/layout/block_setter.hpp"
#include "render/layout/typesetter.hpp"
#include "render/raster/block_order.hpp"
#include "render/raster/line_image.hpp"
#include "render/raster/line_order.hpp"
#include "render/raster/text_trouble.hpp"
#include "render/raster/tile_painter.hpp"
#include "render/support/log.hpp"

namespace sharit {

/// Everything between a text and its pixels: analysis, faces, layout, tiles. What it finds wrong
/// with fonts and characters goes to the log, from its own thread.
/// Thread: one owner. Owns: the faces.
class LineMaker {
 public:
  /// Fails (kDevice) when no text face is installed.
  /// @lifetime: `log` outlives it; null: nothing is told.
  [[nodiscard]] static Result<std::unique_ptr<LineMaker>> create(Log* log = nullptr);

  /// Shapes a text and fits it to its limits. Never fails: a text with nothing to draw gives an
  /// empty image. `first_tile` names its first tile; the rest follow.
  [[nodiscard]] std::shared_ptr<const LineImage> make(const LineOrder& order, ImageId first_tile);
  /// Sets a text on lines in its room. Never fails: a text with nothing to draw gives no lines.
  [[nodiscard]] std::shared_ptr<const BlockImage> make_block(const BlockOrder& order,
                                                             ImageId first_tile);
  [[nodiscard]] Tile paint(const LineImage& image, int index) {
    return painter_.paint(image, index);
  }
  [[nodiscard]] FaceLibrary& library() { return *library_; }

 private:
  LineMaker(std::unique_ptr<FaceLibrary> library, Log* log);
  [[nodiscard]] ShapedLine shape(const LineOrder& order, const FaceChain& chain, F26 size,
                                 std::uint32_t max_length);
  [[nodiscard]] const FaceChain& chain_for(const ChainRequest& request);

  std::unique_ptr<FaceLibrary> library_;
  Typesetter typesetter_;
  BlockSetter setter_;
  TilePainter painter_;
  TextTrouble trouble_;
  std::map<ChainRequest, FaceChain> chains_;
};

}  // namespace sharit

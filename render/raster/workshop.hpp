#pragma once

#include <cstdint>
#include <memory>
#include <variant>
#include <vector>

#include "render/raster/backdrop_image.hpp"
#include "render/raster/block_order.hpp"
#include "render/raster/line_image.hpp"
#include "render/raster/line_order.hpp"
#include "render/raster/picture_image.hpp"
#include "render/raster/qr_image.hpp"
#include "render/raster/shape_image.hpp"

namespace sharit {

/// Names one order given to a workshop.
struct Ticket {
  std::uint64_t value = 0;
  friend constexpr auto operator<=>(Ticket, Ticket) = default;
};

/// A line set: its measure, not yet its pixels.
struct LineDone {
  Ticket ticket;
  std::shared_ptr<const LineImage> image;
};

/// A text on lines set, likewise.
struct BlockDone {
  Ticket ticket;
  std::shared_ptr<const BlockImage> image;
};

/// Pixels ready to be uploaded; none where there was nothing to draw.
struct TileDone {
  Tile tile;
};

/// A picture that fills the screen, ready to be laid behind everything.
struct BackdropDone {
  Ticket ticket;
  std::shared_ptr<const Bitmap> picture;
};

using WorkDone = std::variant<LineDone, BlockDone, TileDone, BackdropDone>;

/// Where lines and tiles are made. Orders never block; results come back in order of asking.
/// Thread: the caller's side belongs to the main thread.
class Workshop {
 public:
  virtual ~Workshop() = default;
  [[nodiscard]] virtual Ticket order_line(LineOrder order) = 0;
  [[nodiscard]] virtual Ticket order_block(BlockOrder order) = 0;
  virtual void order_tile(std::shared_ptr<const LineImage> image, int index) = 0;
  [[nodiscard]] virtual ImageId order_shape(const ShapeOrder& order) = 0;
  [[nodiscard]] virtual ImageId order_qr(const QrOrder& order) = 0;
  [[nodiscard]] virtual ImageId order_picture(const PictureOrder& order) = 0;
  [[nodiscard]] virtual Ticket order_backdrop(BackdropOrder order) = 0;
  /// What has been finished since the last call.
  [[nodiscard]] virtual std::vector<WorkDone> collect() = 0;
  /// Every order has been done and collected.
  [[nodiscard]] virtual bool idle() const = 0;
};

}  // namespace sharit

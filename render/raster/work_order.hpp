#pragma once

#include <cstdint>
#include <memory>
#include <variant>

#include "render/raster/line_maker.hpp"
#include "render/raster/workshop.hpp"

namespace sharit {

/// One order as it waits to be done.
struct LineWork {
  Ticket ticket;
  LineOrder order;
};
struct BlockWork {
  Ticket ticket;
  BlockOrder order;
};
struct TileWork {
  std::shared_ptr<const LineImage> image;
  int index = 0;
};
struct ShapeWork {
  ImageId id;
  ShapeOrder order;
};
struct QrWork {
  ImageId id;
  QrOrder order;
};
struct PictureWork {
  ImageId id;
  PictureOrder order;
};
struct BackdropWork {
  Ticket ticket;
  BackdropOrder order;
};
using WorkOrder =
    std::variant<LineWork, BlockWork, TileWork, ShapeWork, QrWork, PictureWork, BackdropWork>;

/// Does one order. A line's tiles are named from its ticket, so names never meet.
/// Thread: the owner of `maker`.
[[nodiscard]] WorkDone do_work(LineMaker& maker, WorkOrder work);

/// Lines are named by ticket << 20: up to a million tiles each, far beyond the 16,000 code points
/// a line may have.
[[nodiscard]] constexpr ImageId first_tile_of(Ticket ticket) {
  return ImageId{ticket.value << 20U};
}

}  // namespace sharit

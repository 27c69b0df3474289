#include "render/raster/work_order.hpp"

#include <utility>

namespace sharit {

WorkDone do_work(LineMaker& maker, WorkOrder work) {
  if (auto* line = std::get_if<LineWork>(&work)) {
    return LineDone{line->ticket, maker.make(line->order, first_tile_of(line->ticket))};
  }
  if (auto* tile = std::get_if<TileWork>(&work)) {
    return TileDone{maker.paint(*tile->image, tile->index)};
  }
  const auto& shape = std::get<ShapeWork>(work);
  return TileDone{draw_shape(shape.order, shape.id)};
}

}  // namespace sharit

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
  if (auto* block = std::get_if<BlockWork>(&work)) {
    return BlockDone{block->ticket, maker.make_block(block->order, first_tile_of(block->ticket))};
  }
  if (auto* code = std::get_if<QrWork>(&work)) return TileDone{draw_qr(code->order, code->id)};
  const auto& shape = std::get<ShapeWork>(work);
  return TileDone{draw_shape(shape.order, shape.id)};
}

}  // namespace sharit

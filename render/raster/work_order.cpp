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
  if (auto* picture = std::get_if<PictureWork>(&work)) {
    return TileDone{draw_picture(picture->order, picture->id)};
  }
  if (auto* backdrop = std::get_if<BackdropWork>(&work)) {
    return BackdropDone{backdrop->ticket,
                        std::make_shared<const Bitmap>(draw_backdrop(backdrop->order))};
  }
  const auto& shape = std::get<ShapeWork>(work);
  return TileDone{draw_shape(shape.order, shape.id)};
}

}  // namespace sharit

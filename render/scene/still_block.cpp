#include "render/scene/still_block.hpp"

#include <algorithm>
#include <utility>

namespace sharit {

void StillBlock::order(BlockOrder order, Workshop& workshop) {
  ordered_ = true;
  ticket_ = workshop.order_block(std::move(order));
}

bool StillBlock::receive(const BlockDone& done) {
  if (!ticket_ || done.ticket != *ticket_) return false;
  ticket_.reset();
  image_ = done.image;
  return true;
}

void StillBlock::advance(TileLedger& ledger) {
  if (image_ == nullptr || wanted_) return;
  wanted_ = true;
  for (const BlockImage::Line& line : image_->lines) {
    for (int i = 0; i < line.image->tile_count(); ++i) ledger.want(line.image, i);
  }
}

void StillBlock::let_go(TileLedger& ledger) const {
  if (image_ == nullptr) return;
  for (const BlockImage::Line& line : image_->lines) ledger.let_go(*line.image);
}

bool StillBlock::ready(const TileLedger& ledger) const {
  if (!wanted_) return false;
  return std::ranges::all_of(image_->lines, [&ledger](const BlockImage::Line& line) {
    for (int i = 0; i < line.image->tile_count(); ++i) {
      if (!ledger.ready(line.image->tile_id(i))) return false;
    }
    return true;
  });
}

void StillBlock::draw(Frame& frame, int x, int y) const {
  if (image_ == nullptr) return;
  for (const BlockImage::Line& line : image_->lines) {
    const RectPx& box = line.image->box;
    for (int i = 0; i < line.image->tile_count(); ++i) {
      const RectPx part = line.image->tile_rect(i);
      frame.items.emplace_back(Sprite{line.image->tile_id(i),
                                      F26::from_px(x + line.pen_x + box.x + part.x),
                                      F26::from_px(y + line.baseline + box.y),
                                      {part.width, part.height},
                                      255,
                                      {0, 0, frame.size.width, frame.size.height}});
    }
  }
}

}  // namespace sharit

#include "fit/seen_workshop.hpp"

#include <algorithm>

namespace sharit::fit {
namespace {

/// Images are named by their ticket (`first_tile_of`).
std::uint64_t ticket_of(ImageId image) {
  return image.value >> 20U;
}

}  // namespace

void SeenWorkshop::take() {
  for (WorkDone& done : inner_.collect()) {
    if (const auto* line = std::get_if<LineDone>(&done)) {
      Made& made = made_[line->ticket.value];
      made.lines = {line->image};
      made.size = line->image->line.size;
      made.cut = line->image->line.report.truncated;
    } else if (const auto* block = std::get_if<BlockDone>(&done)) {
      Made& made = made_[block->ticket.value];
      for (const BlockImage::Line& one : block->image->lines) made.lines.push_back(one.image);
      made.size = block->image->size;
      made.cut = block->image->truncated;
    }
    done_.push_back(std::move(done));
  }
}

Ticket SeenWorkshop::order_line(LineOrder order) {
  Made made;
  made.line = order;
  const Ticket ticket = inner_.order_line(std::move(order));
  made_[ticket.value] = std::move(made);
  ++texts_set_;
  take();
  return ticket;
}

Ticket SeenWorkshop::order_block(BlockOrder order) {
  Made made;
  made.kind = Made::Kind::kBlock;
  made.block = order;
  const Ticket ticket = inner_.order_block(std::move(order));
  made_[ticket.value] = std::move(made);
  ++texts_set_;
  take();
  return ticket;
}

void SeenWorkshop::order_tile(std::shared_ptr<const LineImage> image, int index) {
  if (paint_) {
    inner_.order_tile(image, index);
    take();
    note_tile(*image, index, std::get<TileDone>(done_.back()).tile);
    return;
  }
  const RectPx part = image->tile_pixels(index);
  done_.push_back(TileDone{{image->tile_id(index), {part.width, part.height}, {0}}});
}

ImageId SeenWorkshop::order_shape(const ShapeOrder& order) {
  const ImageId id = inner_.order_shape(order);
  Made& made = made_[ticket_of(id)];
  made.kind = Made::Kind::kShape;
  made.shape = order.shape;
  take();
  return id;
}

ImageId SeenWorkshop::order_qr(const QrOrder& order) {
  const ImageId id = inner_.order_qr(order);
  made_[ticket_of(id)].kind = Made::Kind::kCode;
  take();
  return id;
}

ImageId SeenWorkshop::order_picture(const PictureOrder& order) {
  const ImageId id = inner_.order_picture(order);
  made_[ticket_of(id)].kind = Made::Kind::kPicture;
  take();
  return id;
}

Ticket SeenWorkshop::order_backdrop(BackdropOrder order) {
  const Ticket ticket = inner_.order_backdrop(std::move(order));
  take();
  return ticket;
}

void SeenWorkshop::note_tile(const LineImage& image, int index, const Tile& tile) {
  const RectPx part = image.tile_rect(index);
  int left = part.width;
  int top = part.height;
  int right = 0;
  int bottom = 0;
  for (int y = 0; y < part.height; ++y) {
    const std::uint32_t* const row =
        tile.argb.data() + static_cast<std::ptrdiff_t>(y) * tile.size.width;
    const auto has_ink = [](std::uint32_t pixel) { return pixel >> 24U != 0; };
    const auto* const first = std::find_if(row, row + part.width, has_ink);
    if (first == row + part.width) continue;
    int last = part.width;
    while (!has_ink(row[last - 1])) --last;
    left = std::min(left, static_cast<int>(first - row));
    right = std::max(right, last);
    top = std::min(top, y);
    bottom = y + 1;
  }
  ++tiles_painted_;
  const RectPx ink = right > left ? RectPx{left, top, right - left, bottom - top} : RectPx{};
  painted_[tile.id.value] = ink;
  if (ink.empty()) return;
  const bool outside = ink.y == 0 || ink.bottom() == image.box.height || part.x + ink.x == 0 ||
                       part.x + ink.right() == image.box.width;
  if (outside) ++ink_in_border_;
}

const Made* SeenWorkshop::find(ImageId image) const {
  const auto found = made_.find(ticket_of(image));
  return found == made_.end() ? nullptr : &found->second;
}

std::optional<RectPx> SeenWorkshop::painted(ImageId image) const {
  const auto found = painted_.find(image.value);
  return found == painted_.end() ? std::nullopt : std::optional(found->second);
}

std::shared_ptr<const LineImage> SeenWorkshop::whole(LineOrder order) {
  order.max_width = 1'000'000;  // Still a label: 0 would let it shrink like a line that travels.
  (void)inner_.order_line(std::move(order));
  return std::get<LineDone>(inner_.collect().back()).image;
}

std::shared_ptr<const BlockImage> SeenWorkshop::whole(BlockOrder order) {
  order.largest = order.least;
  order.height = 0;
  order.max_lines = 0;
  (void)inner_.order_block(std::move(order));
  return std::get<BlockDone>(inner_.collect().back()).image;
}

void SeenWorkshop::forget() {
  made_.clear();
  painted_.clear();
  done_.clear();
}

}  // namespace sharit::fit

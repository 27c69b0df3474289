#include "render/raster/inline_workshop.hpp"

#include <utility>

namespace sharit {

Ticket InlineWorkshop::order_line(LineOrder order) {
  const Ticket ticket{++last_ticket_};
  done_.push_back(do_work(*maker_, LineWork{ticket, std::move(order)}));
  return ticket;
}

Ticket InlineWorkshop::order_block(BlockOrder order) {
  const Ticket ticket{++last_ticket_};
  done_.push_back(do_work(*maker_, BlockWork{ticket, std::move(order)}));
  return ticket;
}

void InlineWorkshop::order_tile(std::shared_ptr<const LineImage> image, int index) {
  done_.push_back(do_work(*maker_, TileWork{std::move(image), index}));
}

ImageId InlineWorkshop::order_shape(const ShapeOrder& order) {
  const ImageId id = first_tile_of(Ticket{++last_ticket_});
  done_.push_back(do_work(*maker_, ShapeWork{id, order}));
  return id;
}

ImageId InlineWorkshop::order_qr(const QrOrder& order) {
  const ImageId id = first_tile_of(Ticket{++last_ticket_});
  done_.push_back(do_work(*maker_, QrWork{id, order}));
  return id;
}

ImageId InlineWorkshop::order_picture(const PictureOrder& order) {
  const ImageId id = first_tile_of(Ticket{++last_ticket_});
  done_.push_back(do_work(*maker_, PictureWork{id, order}));
  return id;
}

Ticket InlineWorkshop::order_backdrop(BackdropOrder order) {
  const Ticket ticket{++last_ticket_};
  done_.push_back(do_work(*maker_, BackdropWork{ticket, std::move(order)}));
  return ticket;
}

std::vector<WorkDone> InlineWorkshop::collect() {
  return std::exchange(done_, {});
}

}  // namespace sharit

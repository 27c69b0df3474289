#include "render/raster/worker_workshop.hpp"

#include <utility>

namespace sharit {

WorkerWorkshop::WorkerWorkshop(std::unique_ptr<LineMaker> maker)
    : maker_(std::move(maker)), thread_([this](const std::stop_token& stop) { run(stop); }) {}

WorkerWorkshop::~WorkerWorkshop() {
  thread_.request_stop();
  thread_.join();
}

void WorkerWorkshop::run(const std::stop_token& stop) {
  while (true) {
    std::unique_lock lock(mutex_);
    if (!wake_.wait(lock, stop, [this] { return !waiting_.empty(); })) return;
    if (stop.stop_requested()) return;
    WorkOrder work = std::move(waiting_.front());
    waiting_.pop_front();
    lock.unlock();
    WorkDone result = do_work(*maker_, std::move(work));
    lock.lock();
    done_.push_back(std::move(result));
  }
}

void WorkerWorkshop::add(WorkOrder work) {
  ++open_;
  {
    const std::lock_guard lock(mutex_);
    waiting_.push_back(std::move(work));
  }
  wake_.notify_one();
}

Ticket WorkerWorkshop::order_line(LineOrder order) {
  const Ticket ticket{++last_ticket_};
  add(LineWork{ticket, std::move(order)});
  return ticket;
}

Ticket WorkerWorkshop::order_block(BlockOrder order) {
  const Ticket ticket{++last_ticket_};
  add(BlockWork{ticket, std::move(order)});
  return ticket;
}

void WorkerWorkshop::order_tile(std::shared_ptr<const LineImage> image, int index) {
  add(TileWork{std::move(image), index});
}

ImageId WorkerWorkshop::order_shape(const ShapeOrder& order) {
  const ImageId id = first_tile_of(Ticket{++last_ticket_});
  add(ShapeWork{id, order});
  return id;
}

ImageId WorkerWorkshop::order_qr(const QrOrder& order) {
  const ImageId id = first_tile_of(Ticket{++last_ticket_});
  add(QrWork{id, order});
  return id;
}

ImageId WorkerWorkshop::order_picture(const PictureOrder& order) {
  const ImageId id = first_tile_of(Ticket{++last_ticket_});
  add(PictureWork{id, order});
  return id;
}

Ticket WorkerWorkshop::order_backdrop(BackdropOrder order) {
  const Ticket ticket{++last_ticket_};
  add(BackdropWork{ticket, std::move(order)});
  return ticket;
}

std::vector<WorkDone> WorkerWorkshop::collect() {
  const std::lock_guard lock(mutex_);
  open_ -= done_.size();
  return std::exchange(done_, {});
}

}  // namespace sharit

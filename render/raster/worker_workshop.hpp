#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "render/raster/work_order.hpp"

namespace sharit {

/// The layout worker: one thread that owns the line maker and does orders first come, first served.
/// Members below `mutex_` are guarded by it; the line maker belongs to the thread alone.
class WorkerWorkshop final : public Workshop {
 public:
  explicit WorkerWorkshop(std::unique_ptr<LineMaker> maker);
  ~WorkerWorkshop() override;  ///< Finishes the order in hand, drops the rest.

  Ticket order_line(LineOrder order) override;
  Ticket order_block(BlockOrder order) override;
  void order_tile(std::shared_ptr<const LineImage> image, int index) override;
  ImageId order_shape(const ShapeOrder& order) override;
  ImageId order_qr(const QrOrder& order) override;
  ImageId order_picture(const PictureOrder& order) override;
  Ticket order_backdrop(BackdropOrder order) override;
  std::vector<WorkDone> collect() override;
  [[nodiscard]] bool idle() const override { return open_ == 0; }

 private:
  void run(const std::stop_token& stop);
  void add(WorkOrder work);

  std::unique_ptr<LineMaker> maker_;
  std::uint64_t last_ticket_ = 0;  ///< Main thread only.
  std::uint64_t open_ = 0;         ///< Orders not collected yet. Main thread only.
  std::mutex mutex_;
  std::condition_variable_any wake_;
  std::deque<WorkOrder> waiting_;
  std::vector<WorkDone> done_;
  std::jthread thread_;  ///< Last, so that it starts after and stops before the rest.
};

}  // namespace sharit

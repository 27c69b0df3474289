#pragma once

#include <memory>
#include <vector>

#include "render/raster/work_order.hpp"

namespace sharit {

/// Does every order at once, on the caller's thread: for snapshots, recordings and tests, where the
/// same instant must give the same pixels. Owns: the line maker.
class InlineWorkshop final : public Workshop {
 public:
  explicit InlineWorkshop(std::unique_ptr<LineMaker> maker) : maker_(std::move(maker)) {}

  Ticket order_line(LineOrder order) override;
  Ticket order_block(BlockOrder order) override;
  void order_tile(std::shared_ptr<const LineImage> image, int index) override;
  ImageId order_shape(const ShapeOrder& order) override;
  ImageId order_qr(const QrOrder& order) override;
  ImageId order_picture(const PictureOrder& order) override;
  Ticket order_backdrop(BackdropOrder order) override;
  std::vector<WorkDone> collect() override;
  [[nodiscard]] bool idle() const override { return done_.empty(); }

 private:
  std::unique_ptr<LineMaker> maker_;
  std::uint64_t last_ticket_ = 0;
  std::vector<WorkDone> done_;
};

}  // namespace sharit

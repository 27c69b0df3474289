#pragma once

#include <memory>
#include <optional>

#include "firmware/app/edition.hpp"
#include "render/raster/workshop.hpp"

namespace sharit {

/// The picture behind everything, scaled to the screen by the workshop. A new one is made while the
/// old one stays. Thread: main.
class Wallpaper {
 public:
  /// What the house wants on a screen of this size; ordered unless it is what was wanted last.
  void want(const House& house, SizePx size, Workshop& workshop);
  /// Takes the picture if it is the one waited for; true when it was.
  [[nodiscard]] bool receive(const WorkDone& done);
  /// What was wanted last is shown from now on, once it is there.
  void hang();

  /// To be laid behind a frame of this size; null: none.
  [[nodiscard]] std::shared_ptr<const Bitmap> picture(SizePx size) const {
    return hung_ && hung_->size == size ? hung_ : nullptr;
  }

 private:
  std::optional<BackdropOrder> wanted_;
  std::optional<Ticket> ticket_;           ///< Of `wanted_`, while it is being made.
  std::shared_ptr<const Bitmap> arrived_;  ///< What `wanted_` gave.
  std::shared_ptr<const Bitmap> hung_;
};

}  // namespace sharit

#pragma once

#include <memory>
#include <optional>

#include "render/raster/block_order.hpp"
#include "render/raster/workshop.hpp"
#include "render/scene/frame.hpp"
#include "render/scene/tile_ledger.hpp"

namespace sharit {

/// A text on lines that stands still: ordered once, drawn when all of it is there. Thread: main.
class StillBlock {
 public:
  /// Said once.
  void order(BlockOrder order, Workshop& workshop);
  [[nodiscard]] bool ordered() const { return ordered_; }
  /// Takes the block if it is the one waited for; true when it was.
  bool receive(const BlockDone& done);
  /// Asks for its pixels.
  void advance(TileLedger& ledger);
  /// Leaves the screen: lets go of all its images.
  void let_go(TileLedger& ledger) const;

  /// As it was set; null until it has come. @lifetime this.
  [[nodiscard]] const BlockImage* image() const { return image_.get(); }
  /// It has come and the screen has all its pixels.
  [[nodiscard]] bool ready(const TileLedger& ledger) const;
  /// Draws it; `x`, `y`: the top left corner of the room it was set for.
  void draw(Frame& frame, int x, int y) const;

 private:
  bool ordered_ = false;
  bool wanted_ = false;  ///< Its tiles were asked for.
  std::optional<Ticket> ticket_;
  std::shared_ptr<const BlockImage> image_;
};

}  // namespace sharit

#pragma once

#include "render/scene/lane.hpp"
#include "render/scene/lanes_layout.hpp"
#include "render/scene/name_plate.hpp"
#include "render/scene/source_book.hpp"
#include "render/scene/theme.hpp"

namespace sharit {

/// Says whose the headline is that is being read in a lane, at the side where the lane's lines
/// begin. When the lane turns, the label leaves one side before it comes at the other.
/// Thread: main.
class LaneLabel {
 public:
  LaneLabel(const LanesLayout::Band& band, const Theme& theme, const LabelFace& face);

  /// A headline was given to the lane.
  void note(const SceneHeadline& headline) { book_.note(headline); }
  bool receive(const BlockDone& done, Workshop& workshop) {
    return right_.receive(done, workshop) || left_.receive(done, workshop);
  }
  /// After the lane's own `advance`.
  void advance(const Lane& lane, double seconds, Workshop& workshop, TileLedger& ledger);
  void draw(Frame& frame, const Lane& lane) const;

 private:
  SourceBook book_;
  NamePlate right_;  ///< While the lane reads right to left ...
  NamePlate left_;   ///< ... and left to right.
};

}  // namespace sharit

#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "firmware/app/act.hpp"

namespace sharit {

/// All that is to be seen: the one bridge from the firmware to render.
/// Takes time as parameters, so a day of it can be run in seconds and every frame again.
/// Thread: main. @lifetime: `workshop` outlives it.
class Stage {
 public:
  Stage(std::shared_ptr<const Edition> edition, StageScreen screen, Workshop& workshop);

  /// Told of every headline that is put on the belt, with the list it comes from; may be null.
  using Witness = HeadlineStream::Witness;
  void set_witness(Witness witness) { act_.set_witness(std::move(witness)); }

  /// Takes a new edition. New headlines join off-screen; new settings build the scene anew behind
  /// the one on screen, which goes on until the other is ready to take its place.
  void adopt(std::shared_ptr<const Edition> edition) { act_.adopt(std::move(edition)); }
  /// The screen has another size or lost its images: builds the scene anew.
  void rebuild(StageScreen screen) { act_.rebuild(screen); }
  /// The display turned out to run at another rate: speeds are kept, in pixels a second.
  void set_refresh(double hz) { act_.set_refresh(hz); }

  /// Moves to a refresh count; `now` is the time of day, none while it is not trusted.
  void advance(std::int64_t refreshes, std::optional<WallTime> now);
  [[nodiscard]] Frame frame() { return act_.frame(); }

  /// Images to upload, at most `most` (one a refresh keeps the frame time flat).
  [[nodiscard]] std::vector<Tile> take_uploads(std::size_t most) { return act_.take_uploads(most); }
  /// Images the screen may forget, those of an abandoned scene included.
  [[nodiscard]] std::vector<ImageId> take_releases() { return act_.take_releases(); }
  /// Everything asked for so far has been made and uploaded.
  [[nodiscard]] bool settled() const { return workshop_.idle() && act_.settled(); }
  [[nodiscard]] const Motion& motion() const { return act_.motion(); }
  [[nodiscard]] std::uint64_t tile_misses() const { return act_.tile_misses(); }

 private:
  Workshop& workshop_;
  Act act_;
};

}  // namespace sharit

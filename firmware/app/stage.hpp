#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "firmware/app/act.hpp"
#include "firmware/app/curtain.hpp"
#include "firmware/app/wallpaper.hpp"
#include "render/scene/pixel_shift.hpp"

namespace sharit {

/// All that is to be seen: the programme, and breaking news, which takes the screen from it and
/// gives it back exactly where it was. The one bridge from the firmware to render. Takes time as
/// parameters, so a day of it can be run in seconds and every frame again. Thread: main. @lifetime:
/// `workshop` outlives it.
class Stage {
 public:
  Stage(std::shared_ptr<const Edition> edition, StageScreen screen, Workshop& workshop);

  /// Told of every headline of the programme that is put on screen, with the list it comes from.
  using Witness = HeadlineStream::Witness;
  void set_witness(Witness witness) { programme_.set_witness(std::move(witness)); }

  /// Takes a new edition. New headlines join off-screen; new settings build the scene anew behind
  /// the one on screen, which goes on until the other is ready to take its place.
  void adopt(std::shared_ptr<const Edition> edition);
  /// The screen has another size or lost its images: builds the scenes anew.
  void rebuild(StageScreen screen);
  /// The display turned out to run at another rate: speeds are kept, in pixels a second.
  void set_refresh(double hz);

  /// Moves to a refresh count; `now` is the time of day, none while it is not trusted.
  void advance(std::int64_t refreshes, std::optional<WallTime> now);
  [[nodiscard]] Frame frame();
  /// Breaking news has the screen, or most of it.
  [[nodiscard]] bool breaking() const;
  /// What stands at the reading point of what has the screen, by stream.
  [[nodiscard]] std::vector<ShownHeadline> reading() const {
    return breaking() ? breaking_->reading() : programme_.reading();
  }

  /// Images to upload, at most `most` (one a refresh keeps the frame time flat).
  [[nodiscard]] std::vector<Tile> take_uploads(std::size_t most);
  /// Images the screen may forget, those of an abandoned scene included.
  [[nodiscard]] std::vector<ImageId> take_releases();
  /// Everything asked for so far has been made and uploaded.
  [[nodiscard]] bool settled() const;
  [[nodiscard]] const Motion& motion() const { return programme_.motion(); }
  [[nodiscard]] std::uint64_t tile_misses() const;

 private:
  /// The programme with as much of breaking news over it as there is.
  [[nodiscard]] Frame both();
  void call_breaking();
  void move_curtain(std::int64_t refreshes);

  std::shared_ptr<const Edition> edition_;
  StageScreen screen_;
  Workshop& workshop_;
  Act programme_;
  Wallpaper wallpaper_;            ///< Behind both.
  PixelShift shift_;               ///< Of what stands still in both.
  std::unique_ptr<Act> breaking_;  ///< While there is breaking news, and until it has faded.
  Curtain curtain_;                ///< How much of the screen `breaking_` has.
  std::int64_t refreshes_ = 0;
  std::int64_t stood_still_ = 0;      ///< Refreshes in which the programme did not move.
  std::int64_t breaking_called_ = 0;  ///< Refresh count at which `breaking_` was made.
  std::uint64_t misses_before_ = 0;
  std::vector<ImageId> abandoned_;
};

}  // namespace sharit

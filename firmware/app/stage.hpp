#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "firmware/app/edition.hpp"
#include "firmware/playlist/rotation.hpp"
#include "firmware/system/clock.hpp"
#include "render/raster/workshop.hpp"
#include "render/scene/crawl_scene.hpp"

namespace sharit {

/// What the stage is told about the screen.
struct StageScreen {
  SizePx size;
  double refresh_hz = 60.0;
  int tile_width = 512;  ///< At most what it takes.
  friend bool operator==(const StageScreen&, const StageScreen&) = default;
};

/// Puts headlines and words on the scene: the one bridge from the firmware to render.
/// Takes time as parameters, so a day of it can be run in seconds and every frame again.
/// Thread: main. @lifetime: `workshop` outlives it.
class Stage {
 public:
  Stage(std::shared_ptr<const Edition> edition, StageScreen screen, Workshop& workshop);

  /// Told of every headline that is put on the belt, with the list it comes from; may be null.
  using Witness = std::function<void(const Headline&, const Playlist&)>;
  void set_witness(Witness witness) { witness_ = std::move(witness); }

  /// Takes a new edition. New headlines join off-screen; new settings build the scene anew behind
  /// the one on screen, which goes on until the other is ready to take its place.
  void adopt(std::shared_ptr<const Edition> edition);
  /// The screen has another size or lost its images: builds the scene anew.
  void rebuild(StageScreen screen);
  /// The display turned out to run at another rate: speeds are kept, in pixels a second.
  void set_refresh(double hz);

  /// Moves to a refresh count; `now` is the time of day, none while it is not trusted.
  void advance(std::int64_t refreshes, std::optional<WallTime> now);
  [[nodiscard]] Frame frame() { return (leaving_ ? leaving_ : scene_)->frame(); }

  /// Images to upload, at most `most` (one a refresh keeps the frame time flat).
  [[nodiscard]] std::vector<Tile> take_uploads(std::size_t most);
  /// Images the screen may forget, those of an abandoned scene included.
  [[nodiscard]] std::vector<ImageId> take_releases();
  /// Everything asked for so far has been made and uploaded.
  [[nodiscard]] bool settled() const;
  [[nodiscard]] const Motion& motion() const { return scene_->lane().motion(); }
  [[nodiscard]] std::uint64_t tile_misses() const;

 private:
  struct Shown {
    std::uint64_t key = 0;
    std::shared_ptr<const Headline> headline;
    std::size_t position = 0;  ///< From 1; 0: not counted (the venue's title).
    std::size_t count = 0;
  };
  void build(const CrawlScene* before);
  void let_go(std::unique_ptr<CrawlScene>& scene);
  void hand_over();
  void fill_belt();
  void take_speed();
  void add(Shown shown);
  void update_words(std::optional<WallTime> now);
  [[nodiscard]] const Shown* find(std::uint64_t key) const;

  std::shared_ptr<const Edition> edition_;
  StageScreen screen_;
  Workshop& workshop_;
  Rotation rotation_;
  Witness witness_;
  std::unique_ptr<CrawlScene> scene_;
  /// What the words were last made for; they are made anew only when something of it changes.
  struct WordsFor {
    std::optional<WallTime> now;
    std::uint64_t reading = 0;
    std::uint64_t following = 0;
    const Edition* edition = nullptr;
    friend bool operator==(const WordsFor&, const WordsFor&) = default;
  };
  std::optional<WordsFor> words_for_;
  std::deque<Shown> shown_;  ///< On the belt or about to be; oldest first.
  std::uint64_t last_key_ = 0;
  std::int64_t refreshes_ = 0;
  std::int64_t scene_start_ = 0;         ///< Refresh count at which the scene was built.
  std::unique_ptr<CrawlScene> leaving_;  ///< On screen until `scene_` is ready; mostly null.
  std::int64_t leaving_start_ = 0;
  std::uint64_t anchor_ = 0;  ///< Headline of the scene before with which `scene_` begins.
  std::uint64_t misses_before_ = 0;
  std::vector<ImageId> abandoned_;
};

}  // namespace sharit

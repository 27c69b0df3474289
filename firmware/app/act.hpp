#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "firmware/app/edition.hpp"
#include "firmware/app/headline_stream.hpp"
#include "firmware/system/clock.hpp"
#include "render/raster/workshop.hpp"
#include "render/scene/scene.hpp"

namespace sharit {

/// What is told about the screen.
struct StageScreen {
  SizePx size;
  double refresh_hz = 60.0;
  int tile_width = 512;  ///< At most what it takes.
  friend bool operator==(const StageScreen&, const StageScreen&) = default;
};

/// Which of an edition's lists an act plays.
enum class ActKind {
  kProgramme,  ///< The streams, in the layout of the settings.
  kBreaking,   ///< Breaking news.
};

/// One scene with its streams of headlines and its words: what is on stage by itself, in its own
/// time. New headlines join off-screen; new settings build another scene behind the one on screen,
/// which goes on until the other is ready to take its place.
/// Thread: main. @lifetime: `workshop` outlives it.
class Act {
 public:
  Act(ActKind kind, std::shared_ptr<const Edition> edition, StageScreen screen, Workshop& workshop);
  ~Act();

  void set_witness(HeadlineStream::Witness witness) { witness_ = std::move(witness); }
  void adopt(std::shared_ptr<const Edition> edition);
  /// The screen has another size or lost its images: builds the scene anew.
  void rebuild(StageScreen screen);
  /// The display turned out to run at another rate: speeds are kept, in pixels a second.
  void set_refresh(double hz);

  /// Takes what the workshop has finished where it was ordered here; true when it was.
  [[nodiscard]] bool receive(WorkDone& done);
  /// Moves to a time of its own; `now` is the time of day, none while it is not trusted.
  void advance(const SceneTime& time, std::optional<WallTime> now);
  [[nodiscard]] Frame frame() { return (leaving_ ? leaving_ : scene_)->frame(); }
  /// What stands at the reading point, by stream; no headline where there is none.
  [[nodiscard]] std::vector<ShownHeadline> reading() const;

  /// Images to upload, at most `most`.
  [[nodiscard]] std::vector<Tile> take_uploads(std::size_t most);
  /// Images the screen may forget, those of an abandoned scene included.
  [[nodiscard]] std::vector<ImageId> take_releases();
  /// Leaves the stage: every image the screen has from it.
  [[nodiscard]] std::vector<ImageId> abandon();
  /// A scene is still on screen that another one is to take the place of.
  [[nodiscard]] bool handing_over() const { return leaving_ != nullptr; }
  /// It asks for nothing more and waits for no upload.
  [[nodiscard]] bool settled() const;
  [[nodiscard]] const Motion& motion() const { return scene_->motion(); }
  [[nodiscard]] std::uint64_t tile_misses() const;

 private:
  void build();
  void let_go(std::unique_ptr<Scene>& scene);
  void hand_over();
  void fill();
  void add(std::size_t stream, ShownHeadline shown);
  void take_speed();
  void withdraw();
  void update_words(std::optional<WallTime> now);

  [[nodiscard]] const std::vector<PlaylistPtr>& lists() const;

  ActKind kind_;
  std::shared_ptr<const Edition> edition_;
  StageScreen screen_;
  Workshop& workshop_;
  HeadlineStream::Witness witness_;
  std::vector<HeadlineStream> streams_;
  std::unique_ptr<Scene> scene_;
  SceneTime scene_start_;           ///< Time at which the scene was built.
  std::unique_ptr<Scene> leaving_;  ///< On screen until `scene_` is ready; mostly null.
  SceneTime leaving_start_;
  std::vector<std::uint64_t> anchors_;  ///< By stream: the headline with which `scene_` begins.
  std::uint64_t last_key_ = 0;
  SceneTime time_;
  std::optional<WallTime> now_;  ///< Time of day of the last `advance`; none: not trusted.
  /// What the words were last made for; they are made anew only when something of it changes.
  struct WordsFor {
    std::optional<WallTime> now;
    std::uint64_t reading = 0;
    std::uint64_t following = 0;
    const Edition* edition = nullptr;
    friend bool operator==(const WordsFor&, const WordsFor&) = default;
  };
  std::optional<WordsFor> words_for_;
  std::uint64_t misses_before_ = 0;
  std::vector<ImageId> abandoned_;
};

}  // namespace sharit

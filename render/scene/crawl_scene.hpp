#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "render/raster/workshop.hpp"
#include "render/scene/belt.hpp"
#include "render/scene/chip.hpp"
#include "render/scene/counters.hpp"
#include "render/scene/crawl_layout.hpp"
#include "render/scene/frame.hpp"
#include "render/scene/label.hpp"
#include "render/scene/motion.hpp"
#include "render/scene/theme.hpp"
#include "render/scene/tile_ledger.hpp"

namespace sharit {

/// The wish for the lane's speed: pixels per second, or words per minute of the shaped text.
struct SpeedWish {
  double px_per_second = 240;
  double words_per_minute = 0;  ///< Counts where it is not 0.
  friend constexpr bool operator==(const SpeedWish&, const SpeedWish&) = default;
};

/// One headline as the scene takes it.
struct SceneHeadline {
  std::uint64_t key = 0;  ///< The caller's name for it.
  std::string text;
  std::string language;
  Direction direction = Direction::kLtr;  ///< Of the headline, already decided.
  GuardPolicy guards;
  std::uint32_t max_length = 240;
};

/// The frame's own words, finished strings in the screen's language.
struct FrameWords {
  std::string title, clock, source, age, next, position;
  std::string date;        ///< In all calendars the operator wants.
  std::string short_date;  ///< For a narrow screen.
};

struct CrawlOptions {
  SizePx size;
  CrawlMeasure measure;
  Theme theme;
  std::string language = "ar";            ///< Of the frame's words.
  Direction direction = Direction::kRtl;  ///< Of the frame: the start side is right for kRtl.
  SpeedWish speed;
  double refresh_hz = 60.0;
  /// A scene that takes over from another: the share of the first line that has passed the middle
  /// of the lane, so that the reader goes on where he was.
  std::optional<double> resume_share;
};

/// The `crawl` layout: one giant line under a header and over a footer. Time is the number of
/// refreshes, given with every call; the same calls always give the same frames.
/// Thread: main. @lifetime: `workshop` outlives it.
class CrawlScene {
 public:
  CrawlScene(CrawlOptions options, Workshop& workshop);

  /// True when the belt could take another headline soon: call `add` until it is false.
  [[nodiscard]] bool wants_headline() const;
  /// The way the lane goes where the next headline would stand.
  [[nodiscard]] Direction lane_direction() const;
  void add(SceneHeadline headline);
  void set_words(const FrameWords& words);

  /// Takes what the workshop has finished.
  void receive(WorkDone done);
  /// Moves to a refresh count: places lines, asks for tiles, lets go of old ones.
  void advance(std::int64_t refreshes);
  /// Draws the instant of the last `advance`.
  [[nodiscard]] Frame frame();

  /// The headline at the reading point; none: 0.
  [[nodiscard]] std::uint64_t reading_key() const;
  /// The headline furthest along on the belt; none: 0.
  [[nodiscard]] std::uint64_t first_key() const;
  /// For `CrawlOptions::resume_share` of a scene that takes over beginning with this headline.
  [[nodiscard]] std::optional<double> share_of(std::uint64_t key) const;
  /// Said before an `advance` while this scene is made ready behind another one: where its first
  /// headline is to stand now. Those behind it are placed as if they had been there all along.
  void resume_at(std::optional<double> share);

  [[nodiscard]] TileLedger& tiles() { return ledger_; }
  [[nodiscard]] const TileLedger& tiles() const { return ledger_; }
  /// Every image the screen has from this scene: another one takes over.
  [[nodiscard]] std::vector<ImageId> abandon() { return ledger_.abandon(); }
  [[nodiscard]] const CrawlLayout& layout() const { return layout_; }
  [[nodiscard]] const Motion& motion() const { return motion_; }
  /// Headlines in a row that had nothing to draw and were passed over.
  [[nodiscard]] std::size_t empty_in_a_row() const { return empty_in_a_row_; }
  /// Tiles that were due on screen and missing so far.
  [[nodiscard]] std::uint64_t tile_misses() const { return tile_misses_; }

 private:
  struct Pending {
    Ticket ticket;
    std::uint64_t key = 0;
    std::string text;
    std::shared_ptr<const LineImage> image;  ///< Once it has come.
  };
  void place_arrived();
  void settle_speed(const std::string& text, const LineImage& image);
  void keep_tiles();
  void draw_belt(Frame& frame);
  void draw_frame_parts(Frame& frame);
  void draw_rule(Frame& frame, int y) const;
  [[nodiscard]] LineOrder label_order(const std::string& text, F26 size, Weight weight,
                                      Colour colour, int max_width) const;
  [[nodiscard]] int look_ahead() const;

  CrawlOptions options_;
  Workshop& workshop_;
  CrawlLayout layout_;
  Motion motion_;
  bool speed_settled_ = false;
  bool behind_ = false;  ///< Not on screen yet: late lines may be placed inside the lane.
  Belt belt_;
  TileLedger ledger_;
  std::vector<Pending> pending_;  ///< In order of asking.
  Label title_, date_, clock_, age_, next_, position_;
  Chip source_;
  ImageId separator_;
  std::int64_t refreshes_ = 0;
  F26 travel_;
  std::uint64_t tile_misses_ = 0;
  std::size_t empty_in_a_row_ = 0;
};

}  // namespace sharit

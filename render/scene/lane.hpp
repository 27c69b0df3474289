#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "render/raster/workshop.hpp"
#include "render/scene/belt.hpp"
#include "render/scene/frame.hpp"
#include "render/scene/paced_motion.hpp"
#include "render/scene/scene_headline.hpp"
#include "render/scene/scene_time.hpp"
#include "render/scene/theme.hpp"
#include "render/scene/tile_ledger.hpp"
#include "render/scene/withdrawals.hpp"

namespace sharit {

/// Where a lane is and how its lines look. Whole pixels of the screen.
struct LaneStyle {
  RectPx window;         ///< What is seen of the belt.
  int turned_shift = 0;  ///< Of lines that read left to right it is seen this much further right.
  int baseline = 0;      ///< Of its lines.
  F26 text_size;
  int above = 0;                      ///< Ink may reach this far above the baseline ...
  int below = 0;                      ///< ... and below it.
  int gap = 0;                        ///< Between two lines.
  int separator = 0;                  ///< Side of the diamond between them.
  int soft_edge = 0;                  ///< Width of the fade at both ends.
  Direction rests = Direction::kRtl;  ///< The way it goes before its first line.
  double turn_seconds = 0;            ///< It stays empty for so long before it turns.
  int tile_width = 512;               ///< At most what the screen takes.
};

/// One belt of lines that crosses a window: takes headlines, orders their lines and tiles ahead of
/// need, places them and draws what is in sight. Each lane has its own speed and direction. Time is
/// the number of refreshes; the same calls always draw the same.
/// Thread: main. @lifetime: workshop and ledger outlive it.
class Lane {
 public:
  Lane(LaneStyle style, const Theme& theme, SpeedWish speed, double refresh_hz, Workshop& workshop,
       TileLedger& ledger);

  /// Another speed, or another display, from the last `advance` on; what is on the lane stays where
  /// it is.
  void set_speed(const SpeedWish& speed, double refresh_hz);

  /// True when the belt could take another headline soon: call `add` until it is false.
  [[nodiscard]] bool wants_headline() const;
  /// The way the lane goes where the next headline would stand.
  [[nodiscard]] Direction direction() const;
  void add(SceneHeadline headline);
  /// Takes a headline off: its line fades where it is and its gap travels on; one that was not
  /// placed yet never comes.
  void withdraw(std::uint64_t key);
  /// Takes the line if it is one of this lane's; true when it was.
  bool receive(const LineDone& done);
  /// Moves to a time: places lines, asks for tiles, lets go of old ones. What is withdrawn fades
  /// also while the lane stands still.
  void advance(const SceneTime& time);
  /// Draws the instant of the last `advance`.
  void draw(Frame& frame);

  /// The headline at the middle of the window, else the one nearest to it; none: 0. Withdrawn ones
  /// do not count, here and below.
  [[nodiscard]] std::uint64_t reading_key() const;
  /// The same among the headlines that read `way`, else the first of these that is to come.
  [[nodiscard]] std::uint64_t reading_key(Direction way) const;
  /// How far the lane reads `way`: 0 or 1, in between while it turns.
  [[nodiscard]] double reads(Direction way) const { return belt_.reads(way, travel_); }
  /// The headline furthest along on the belt; none: 0.
  [[nodiscard]] std::uint64_t first_key() const;
  /// The share of a headline's line that has passed the middle of the window.
  [[nodiscard]] std::optional<double> share_of(std::uint64_t key) const;
  /// Said before every `advance` while this lane is made ready behind another one: where its first
  /// headline is to stand now; none: it has left there, and goes on from where it was last. Those
  /// behind it are placed as if they had been there all along.
  void resume_at(std::optional<double> share);

  [[nodiscard]] const LaneStyle& style() const { return style_; }
  [[nodiscard]] const Motion& motion() const { return pace_.motion(); }
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
  [[nodiscard]] const BeltLine* first_line() const;
  void keep_tiles();
  [[nodiscard]] RectPx window_of(Direction way) const;
  void draw_lines(Frame& frame);
  void draw_separators(Frame& frame) const;
  [[nodiscard]] int look_ahead() const;

  LaneStyle style_;
  LineOrder line_order_;  ///< What all lines have in common.
  Workshop& workshop_;
  TileLedger& ledger_;
  PacedMotion pace_;
  Belt belt_;
  Withdrawals withdrawals_;
  ImageId separator_;
  SizePx separator_size_;
  std::vector<Pending> pending_;  ///< In order of asking.
  std::string last_text_;         ///< Of the line placed last.
  std::int64_t refreshes_ = 0;    ///< In which it moved.
  F26 travel_;
  std::optional<double> resume_share_;  ///< Of the first line, for a lane that takes over ...
  std::optional<F26> resumed_at_;       ///< ... and the travel when it was that.
  bool behind_ = false;  ///< Not on screen yet: late lines may be placed inside the window.
  std::uint64_t tile_misses_ = 0;
  std::size_t empty_in_a_row_ = 0;
};

}  // namespace sharit

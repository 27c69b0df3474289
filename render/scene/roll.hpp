#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>

#include "render/raster/workshop.hpp"
#include "render/scene/frame.hpp"
#include "render/scene/label_face.hpp"
#include "render/scene/paced_motion.hpp"
#include "render/scene/roll_belt.hpp"
#include "render/scene/roll_layout.hpp"
#include "render/scene/scene_headline.hpp"
#include "render/scene/scene_time.hpp"
#include "render/scene/theme.hpp"
#include "render/scene/tile_ledger.hpp"
#include "render/scene/withdrawals.hpp"

namespace sharit {

/// The belt of headlines that rises through a window: takes headlines, orders their lines, chips
/// and tiles ahead of need, places them and draws what is in sight. Time is the number of
/// refreshes; the same calls always draw the same.
/// Thread: main. @lifetime: workshop and ledger outlive it.
class Roll {
 public:
  Roll(const RollLayout& layout, const Theme& theme, LabelFace face, const SpeedWish& speed,
       double refresh_hz, int tile_width, Workshop& workshop, TileLedger& ledger);

  /// Another speed, or another display, from the last `advance` on; what is in sight stays where it
  /// is.
  void set_speed(const SpeedWish& speed, double refresh_hz) {
    pace_.set(speed, refresh_hz, refreshes_);
  }
  [[nodiscard]] bool wants_headline() const;
  /// The way the headline given last reads.
  [[nodiscard]] Direction direction() const { return direction_; }
  void add(SceneHeadline headline);
  /// See `Lane::withdraw`.
  void withdraw(std::uint64_t key);
  /// Takes the block if it is one of its own; true when it was.
  bool receive(const BlockDone& done);
  void advance(const SceneTime& time);
  /// Draws the instant of the last `advance`.
  void draw(Frame& frame);

  /// The headline over the middle of the window, else the one nearest to it; none: 0. Withdrawn
  /// ones do not count, here and below.
  [[nodiscard]] std::uint64_t reading_key() const;
  /// The topmost headline; none: 0.
  [[nodiscard]] std::uint64_t first_key() const;
  /// The share of a headline that has passed the middle of the window.
  [[nodiscard]] std::optional<double> share_of(std::uint64_t key) const;
  /// See `Lane::resume_at`.
  void resume_at(std::optional<double> share);

  [[nodiscard]] const Motion& motion() const { return pace_.motion(); }
  [[nodiscard]] std::size_t empty_in_a_row() const { return empty_in_a_row_; }
  [[nodiscard]] std::uint64_t tile_misses() const { return tile_misses_; }

 private:
  struct Pending {
    SceneHeadline headline;
    Ticket text_ticket, name_ticket;
    bool smaller = false;     ///< The text is being tried smaller, on more lines ...
    bool name_lines = false;  ///< ... and the name on several.
    std::shared_ptr<const BlockImage> text, name;  ///< Once they have come.
  };
  void order_text(Pending& pending);
  void place_arrived();
  void place(const Pending& pending);
  void keep_tiles();
  void draw_rule(Frame& frame, F26 y) const;
  void draw_item(Frame& frame, const RollPlace& place, F26 y);
  void draw_text(Frame& frame, const StillText& text, F26 y, std::uint8_t opacity);
  [[nodiscard]] int look_ahead() const;

  RollLayout layout_;
  Theme theme_;
  LabelFace face_;
  int tile_width_;
  Workshop& workshop_;
  TileLedger& ledger_;
  PacedMotion pace_;
  RollBelt belt_;
  Withdrawals withdrawals_;
  ShapeOrder rule_;  ///< A piece of the line between two headlines.
  ImageId rule_image_;
  Direction direction_;
  std::deque<Pending> pending_;  ///< In order of asking.
  std::int64_t refreshes_ = 0;   ///< In which it moved.
  F26 travel_;
  std::optional<double> resume_share_;  ///< Of the first headline, for a roll that takes over ...
  std::optional<F26> resumed_at_;       ///< ... and the travel when it was that.
  bool behind_ = false;                 ///< Not on screen yet.
  std::uint64_t tile_misses_ = 0;
  std::size_t empty_in_a_row_ = 0;
};

}  // namespace sharit

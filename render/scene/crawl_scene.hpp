#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "render/raster/workshop.hpp"
#include "render/scene/chip.hpp"
#include "render/scene/crawl_layout.hpp"
#include "render/scene/frame.hpp"
#include "render/scene/label.hpp"
#include "render/scene/lane.hpp"
#include "render/scene/motion.hpp"
#include "render/scene/theme.hpp"
#include "render/scene/tile_ledger.hpp"

namespace sharit {

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
  int tile_width = 512;  ///< At most what the screen takes.
};

/// The `crawl` layout: one giant line under a header and over a footer. Time is the number of
/// refreshes, given with every call; the same calls always give the same frames.
/// Thread: main. @lifetime: `workshop` outlives it.
class CrawlScene {
 public:
  CrawlScene(CrawlOptions options, Workshop& workshop);

  [[nodiscard]] Lane& lane() { return lane_; }
  [[nodiscard]] const Lane& lane() const { return lane_; }
  void set_words(const FrameWords& words);

  /// Takes what the workshop has finished.
  void receive(WorkDone done);
  /// Moves to a refresh count: places lines, asks for tiles, lets go of old ones.
  void advance(std::int64_t refreshes);
  /// Draws the instant of the last `advance`.
  [[nodiscard]] Frame frame();

  [[nodiscard]] TileLedger& tiles() { return ledger_; }
  [[nodiscard]] const TileLedger& tiles() const { return ledger_; }
  /// Every image the screen has from this scene: another one takes over.
  [[nodiscard]] std::vector<ImageId> abandon() { return ledger_.abandon(); }
  [[nodiscard]] const CrawlLayout& layout() const { return layout_; }

 private:
  void draw_frame_parts(Frame& frame);
  void draw_rule(Frame& frame, int y) const;
  [[nodiscard]] LineOrder label_order(const std::string& text, F26 size, Weight weight,
                                      Colour colour, int max_width) const;

  CrawlOptions options_;
  Workshop& workshop_;
  CrawlLayout layout_;
  TileLedger ledger_;
  Lane lane_;
  Label title_, date_, clock_, age_, next_, position_;
  Chip source_;
};

}  // namespace sharit

#pragma once

#include <string>

#include "render/scene/crawl_layout.hpp"
#include "render/scene/frame_words.hpp"
#include "render/scene/label.hpp"
#include "render/scene/lane.hpp"
#include "render/scene/name_plate.hpp"
#include "render/scene/source_book.hpp"
#include "render/scene/theme.hpp"

namespace sharit {

/// What stands beside the line of a bar: whose the headline is, the clock; where there are two rows
/// also its age, the next headline and the date. Thread: main.
class CrawlBar {
 public:
  CrawlBar(const CrawlLayout& layout, const Theme& theme, LabelFace face);

  /// A headline was given to the lane.
  void note(const SceneHeadline& headline) { book_.note(headline); }
  void set_words(const FrameWords& words, Workshop& workshop);
  /// Takes what is its own; true when it was.
  bool receive(const LineDone& done);
  bool receive(const BlockDone& done, Workshop& workshop);
  /// After the lane's own `advance`.
  void advance(const Lane& lane, double seconds, Workshop& workshop, TileLedger& ledger);
  void draw(Frame& frame);

 private:
  CrawlBarLayout layout_;
  bool rtl_;  ///< The bar's own direction.
  Theme theme_;
  LabelFace face_;
  SourceBook book_;
  std::string title_;  ///< Stands for the source where a headline has none.
  NamePlate source_, clock_;
  Label age_, next_, date_;
  int next_place_ = 0;    ///< Where `next_` stands ...
  int next_placing_ = 0;  ///< ... and where its next text will: beside the age, or in its place.
};

}  // namespace sharit

#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "render/scene/breaking_layout.hpp"
#include "render/scene/cards_layout.hpp"
#include "render/scene/crawl_layout.hpp"
#include "render/scene/frame_words.hpp"
#include "render/scene/lanes_layout.hpp"
#include "render/scene/roll_layout.hpp"
#include "render/scene/scene_headline.hpp"

namespace sharit::fit {

/// What a text may be; one text may be several of them.
enum Role : std::uint32_t {
  kTitle = 1,
  kClock = 2,
  kDate = 4,
  kSource = 8,
  kAge = 16,
  kFooterStart = 32,
  kFooterEnd = 64,
  kBreaking = 128,
  kScan = 256,
  kHeadline = 512,
};

/// The texts that a scene was given, by what they are.
class Script {
 public:
  void note(const FrameWords& words);
  void note(const SceneHeadline& headline);
  [[nodiscard]] std::uint32_t roles(const std::string& text) const;

 private:
  void add(const std::string& text, std::uint32_t role) { roles_[text] |= role; }
  std::map<std::string, std::uint32_t> roles_;
};

/// Where a layout lets a text stand.
struct Place {
  enum class Kind { kLane, kLabel, kBlock };
  std::string name;
  Kind kind = Kind::kLabel;
  std::uint32_t roles = 0;
  RectPx box;            ///< All of its ink, on the screen.
  double least = 0;      ///< Pixels per em.
  bool travels = false;  ///< Across, cut by the left and right edge of its window.
  bool rises = false;    ///< Cut by its window's top and bottom.
  /// Between the texts of a row of which one takes what the others leave; 0: a label's room is what
  /// its order says.
  int gap = 0;
};

[[nodiscard]] std::vector<Place> places_of(const CrawlLayout& layout);
[[nodiscard]] std::vector<Place> places_of(const LanesLayout& layout);
[[nodiscard]] std::vector<Place> places_of(const CardsLayout& layout);
[[nodiscard]] std::vector<Place> places_of(const RollLayout& layout);
[[nodiscard]] std::vector<Place> places_of(const BreakingLayout& layout);

}  // namespace sharit::fit

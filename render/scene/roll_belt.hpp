#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

#include "render/scene/roll_item.hpp"
#include "render/support/fixed.hpp"

namespace sharit {

/// An item on the belt. It has a fixed place; only the belt's travel changes.
struct RollPlace {
  RollItem item;
  F26 start;               ///< Travel at which its top enters at the window's lower edge.
  bool follows = false;    ///< It touches the one before: a rule stands between them.
  std::int64_t since = 0;  ///< The refresh at which it came in sight, where it had to ...
  bool appears = false;    ///< ... because nothing was there yet: it fades in.
  bool withdrawn = false;  ///< It keeps its place, and nobody reads it.

  /// Travel at which all of it has entered.
  [[nodiscard]] F26 tail() const { return start + F26::from_px(item.height); }
};

/// Items in order of reading, and where each stands for a given travel. They enter at the lower
/// edge of the window and rise; the first ones of all fill it from its upper edge. No headline is
/// in sight twice: it comes again when it has left. Nothing placed ever moves relative to the
/// travel, so nothing on screen can jump.
/// Pure: no drawing. Units: pixels of the window, travel in 26.6. Thread: main.
class RollBelt {
 public:
  explicit RollBelt(int window_height) : window_height_(window_height) {}

  /// Where the belt stands.
  struct Now {
    F26 travel;
    std::int64_t refreshes = 0;
    bool behind = false;  ///< Nobody sees it yet: what is late is put where it would have been.
  };
  /// Adds an item behind the last one; the first one stands `head_start` pixels inside the window.
  void append(RollItem item, const Now& now, int head_start);
  /// The item keeps its place but no longer counts as read. False: it is not on the belt.
  bool withdraw(std::uint64_t key);
  /// Forgets items that have left the window; they are returned.
  [[nodiscard]] std::vector<RollPlace> drop_gone(F26 travel);
  /// True while the part of the belt that has not entered yet is shorter than `ahead` pixels.
  [[nodiscard]] bool wants_item(F26 travel, int ahead) const {
    return !tail_ || *tail_ - travel < F26::from_px(ahead);
  }

  /// Top of an item in the window.
  [[nodiscard]] F26 top_of(const RollPlace& place, F26 travel) const {
    return F26::from_px(window_height_) - (travel - place.start);
  }
  [[nodiscard]] const std::deque<RollPlace>& places() const { return places_; }
  /// The item over the middle of the window, else the one nearest to it; withdrawn ones do
  /// not count. Null: none.
  [[nodiscard]] const RollPlace* reading(F26 travel) const;

 private:
  int window_height_;
  std::deque<RollPlace> places_;
  std::optional<F26> tail_;  ///< Of the last item ever placed.
  bool filled_ = false;      ///< The window has been full once.
};

}  // namespace sharit

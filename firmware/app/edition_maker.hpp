#pragma once

#include <cstdint>
#include <memory>
#include <optional>

#include "firmware/app/edition.hpp"

namespace sharit {

/// Makes editions, one after the other: merges what the feeds hold, and numbers the lists.
/// Thread: one.
class EditionMaker {
 public:
  struct Made {
    std::shared_ptr<const Edition> edition;
    std::optional<WallTime> next;  ///< When time alone makes another one; none: never.
  };

  /// `feeds` null: the demo's. `trusted` says whether `wall` can be believed. `old` is the edition
  /// before, whose list is kept where it is the same, or null. `withdrawn` null: nothing is.
  [[nodiscard]] Made make(const HousePtr& house, std::shared_ptr<const FeedSnapshot> feeds,
                          WallTime wall, bool trusted, const std::shared_ptr<const Edition>& old,
                          WithdrawnPtr withdrawn = nullptr);

 private:
  std::uint64_t serial_ = 0;
};

}  // namespace sharit

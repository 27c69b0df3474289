#pragma once

#include <chrono>
#include <string>
#include <unordered_map>
#include <vector>

#include "firmware/feeds/headline.hpp"

namespace sharit {

/// Remembers when headlines of one feed were first met while the wall clock was wrong. Such
/// headlines carry no time (`WallTime{}`) until the clock is right; then the steady clock says how
/// long ago that was. Thread: one. Never fails.
class FirstSeen {
 public:
  using Steady = std::chrono::steady_clock::time_point;

  /// Notes those of `headlines` that have no time as met now, unless they were met before.
  void wait(const std::vector<Headline>& headlines, Steady now);

  /// Gives every headline without a time its own, and one from the future `now`. True when any
  /// changed. What was noted is forgotten.
  [[nodiscard]] bool settle(std::vector<Headline>& headlines, WallTime wall, Steady now);

 private:
  std::unordered_map<std::string, Steady> met_;  ///< By id.
};

}  // namespace sharit

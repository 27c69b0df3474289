#pragma once

#include <chrono>

#include "firmware/feeds/headline.hpp"

namespace sharit {

/// Where the feed engine gets the time from, so that tests run in virtual time. Thread: any.
class FeedClock {
 public:
  virtual ~FeedClock() = default;
  /// Wall time, for what people see and what is stored. May jump.
  [[nodiscard]] virtual WallTime wall() const = 0;
  /// Steady time, for the schedule.
  [[nodiscard]] virtual std::chrono::steady_clock::time_point steady() const = 0;
};

/// The machine's clocks.
class SystemFeedClock final : public FeedClock {
 public:
  [[nodiscard]] WallTime wall() const override;
  [[nodiscard]] std::chrono::steady_clock::time_point steady() const override;
};

}  // namespace sharit

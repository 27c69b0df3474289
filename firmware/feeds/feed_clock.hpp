#pragma once

#include <chrono>
#include <functional>
#include <utility>

#include "firmware/feeds/headline.hpp"

namespace sharit {

/// Where the feed engine gets the time from, so that tests run in virtual time. Thread: any.
class FeedClock {
 public:
  virtual ~FeedClock() = default;
  /// Wall time, for what people see and what is stored. May jump.
  [[nodiscard]] virtual WallTime wall() const = 0;
  /// Whether `wall()` can be believed: a machine without a hardware clock starts in the past. May
  /// look at files; ask once a second at most.
  [[nodiscard]] virtual bool trusted() const { return true; }
  /// Steady time, for the schedule.
  [[nodiscard]] virtual std::chrono::steady_clock::time_point steady() const = 0;
};

/// The machine's clocks. Whether they can be trusted is asked elsewhere (`Clock::trusted`), one
/// piece of code for the whole program; null: they always can.
class SystemFeedClock final : public FeedClock {
 public:
  explicit SystemFeedClock(std::function<bool()> trusted = {}) : trusted_(std::move(trusted)) {}

  [[nodiscard]] WallTime wall() const override;
  [[nodiscard]] bool trusted() const override { return !trusted_ || trusted_(); }
  [[nodiscard]] std::chrono::steady_clock::time_point steady() const override;

 private:
  std::function<bool()> trusted_;
};

}  // namespace sharit

#pragma once

#include <chrono>
#include <deque>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "firmware/system/clock.hpp"
#include "render/support/log.hpp"

namespace sharit {

/// Hands every line on and remembers the last warnings and errors, for `sharit status`: where the
/// log goes, an operator may not look. A line that comes again is remembered once, with its newest
/// time. Memory: `kRemembered` lines. Thread: any, under its own lock.
class RememberingLog final : public Log {
 public:
  static constexpr std::size_t kRemembered = 10;

  struct Line {
    std::chrono::nanoseconds time{0};  ///< Monotonic.
    LogLevel level = LogLevel::kWarning;
    std::string text;  ///< Escaped, "topic: message".
  };

  /// @lifetime both outlive it.
  RememberingLog(Log& next, const Clock& clock) : next_(next), clock_(clock) {}
  void write(LogLevel level, std::string_view topic, std::string_view message) override;
  /// Oldest first.
  [[nodiscard]] std::vector<Line> lines() const;

 private:
  Log& next_;
  const Clock& clock_;
  mutable std::mutex mutex_;
  std::deque<Line> lines_;  ///< Under `mutex_`.
};

}  // namespace sharit

#pragma once

#include <chrono>
#include <cstdint>

#include "firmware/app/refresh_fit.hpp"

namespace sharit {

/// Counts the display's refreshes and, where nothing blocks, waits for the next one. Late frames
/// advance by all refreshes missed, so the picture never drifts.
/// Times are monotonic. Thread: main.
class Pacer {
 public:
  using Nanoseconds = std::chrono::nanoseconds;

  enum class Mode {
    kDisplay,  ///< present() blocks; we only count.
    kTimer,    ///< Absolute deadlines.
    kUnpaced,  ///< One refresh a frame, no waiting.
  };

  Pacer(Mode mode, double refresh_hz);

  /// The first frame has been presented at `now`.
  void start(Nanoseconds now);
  /// How many refreshes to move on after a frame was presented at `now`: 1 in time, more when late,
  /// 0 when a display returned long before its refresh.
  [[nodiscard]] std::int64_t after_present(Nanoseconds now);
  /// Deadline of the next refresh; zero where there is nothing to wait for.
  [[nodiscard]] Nanoseconds deadline() const;
  [[nodiscard]] Mode mode() const { return mode_; }
  /// As the constructor was told.
  [[nodiscard]] double refresh_hz() const { return refresh_hz_; }
  /// What the display really does, as far as presents have told (`RefreshFit`).
  [[nodiscard]] const RefreshFit& fit() const { return fit_; }
  /// Present returned without blocking again and again: the display does not pace us.
  [[nodiscard]] bool display_does_not_block() const { return early_ > 30; }

 private:
  Mode mode_;
  double refresh_hz_;  ///< As given.
  RefreshFit fit_;
  Nanoseconds start_{0};
  Nanoseconds last_{0};
  std::int64_t count_ = 0;
  int early_ = 0;  ///< Presents in a row that did not wait.
};

}  // namespace sharit

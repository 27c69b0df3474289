#pragma once

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <random>

namespace sharit::test {

/// A display that begins a new refresh every period, whatever the program does, and shows a frame
/// at the first refresh after it was handed in, and a program whose frames are late now and then.
/// Keeps its own ledger of what was really on the glass.
class SimulatedDisplay {
 public:
  using Nanoseconds = std::chrono::nanoseconds;

  struct Habits {
    double hz = 60.0;
    double jitter = 0.2;      ///< A wake-up comes up to this share of a period late.
    int late_one_in = 500;    ///< One frame in so many takes longer than a refresh ...
    double longest_work = 3;  ///< ... up to so many; 0: never.
  };
  struct Ledger {
    std::uint64_t frames = 0;
    std::uint64_t late_frames = 0;  ///< Frames whose work took more than a refresh.
    std::uint64_t passed = 0;       ///< Refreshes since the first frame.
    std::uint64_t missed = 0;       ///< Refreshes at which no new frame was ready.
  };

  SimulatedDisplay(Habits habits, unsigned seed)
      : habits_(habits), period_ns_(1e9 / habits.hz), random_(seed) {}

  [[nodiscard]] Nanoseconds now() const { return Nanoseconds{std::llround(now_ns_)}; }

  /// The program works on a frame.
  void work() {
    const bool late =
        habits_.longest_work > 0 && random_() % static_cast<unsigned>(habits_.late_one_in) == 0;
    const double share =
        late ? 1.0 + uniform() * (habits_.longest_work - 1.0) : 0.05 + 0.3 * uniform();
    if (late) ++ledger_.late_frames;
    now_ns_ += share * period_ns_;
  }

  /// Hands a frame in and comes back after the refresh that shows it, a little late.
  void present() {
    const double next = std::floor(now_ns_ / period_ns_) + 1.0;
    if (ledger_.frames > 0) {
      const auto passed = static_cast<std::uint64_t>(next - shown_);
      ledger_.passed += passed;
      ledger_.missed += passed - 1;
    }
    ++ledger_.frames;
    shown_ = next;
    const double lateness = uniform() * uniform() * habits_.jitter;  // Mostly small.
    now_ns_ = (next + lateness) * period_ns_;
  }

  [[nodiscard]] const Ledger& ledger() const { return ledger_; }

 private:
  double uniform() { return static_cast<double>(random_() % 100000) / 100000.0; }

  Habits habits_;
  double period_ns_;
  std::mt19937 random_;
  double now_ns_ = 12345.0;
  double shown_ = 0;  ///< The refresh that showed the last frame.
  Ledger ledger_;
};

}  // namespace sharit::test

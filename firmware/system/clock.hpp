#pragma once

#include <chrono>
#include <filesystem>

namespace sharit {

/// Wall-clock time, whole seconds, UTC.
using WallTime = std::chrono::sys_seconds;

/// The two times a program may ask for. Only `firmware/` asks; `render/` is told. Thread: any.
class Clock {
 public:
  virtual ~Clock() = default;
  /// Time of day; may jump when the network sets it.
  [[nodiscard]] virtual WallTime wall() const = 0;
  /// Since an arbitrary start; never jumps, stands while the machine sleeps (CLOCK_MONOTONIC).
  [[nodiscard]] virtual std::chrono::nanoseconds monotonic() const = 0;
  /// Whether `wall()` can be believed: a Pi has no clock of its own and starts in the past.
  /// Looks at two files; ask once a second at most.
  [[nodiscard]] virtual bool trusted() const = 0;
  /// Comes back at a monotonic time, or at once where it is over.
  virtual void sleep_until(std::chrono::nanoseconds monotonic) = 0;
};

/// The machine's clocks.
class SystemClock final : public Clock {
 public:
  [[nodiscard]] WallTime wall() const override;
  [[nodiscard]] std::chrono::nanoseconds monotonic() const override;
  [[nodiscard]] bool trusted() const override;
  void sleep_until(std::chrono::nanoseconds monotonic) override;
};

/// A clock that goes only as told, or as far as somebody sleeps: tests, a day in seconds. Not
/// thread-safe while it is being moved.
class FixedClock final : public Clock {
 public:
  explicit FixedClock(WallTime start) : start_(start) {}
  [[nodiscard]] WallTime wall() const override;
  [[nodiscard]] std::chrono::nanoseconds monotonic() const override { return passed_; }
  [[nodiscard]] bool trusted() const override { return trusted_; }

  /// Moves both times on.
  void advance(std::chrono::nanoseconds by) { passed_ += by; }
  void sleep_until(std::chrono::nanoseconds monotonic) override {
    if (monotonic > passed_) passed_ = monotonic;
  }
  void set_trusted(bool trusted) { trusted_ = trusted; }

 private:
  WallTime start_;
  std::chrono::nanoseconds passed_{0};
  bool trusted_ = true;
};

/// What `wall_time_trusted` goes by.
struct TimeEvidence {
  WallTime now{};
  WallTime built{};             ///< No true time is before the program was built.
  bool timesync_runs = false;   ///< systemd-timesyncd sets this machine's time.
  bool synchronised = false;    ///< It has done so since boot.
  bool hardware_clock = false;  ///< The machine kept time while it was off.
};

/// A time before the build is wrong. Where systemd-timesyncd has yet to set the time and there is
/// no hardware clock, the time is where the last boot ended, and wrong too. Pure.
[[nodiscard]] bool wall_time_trusted(const TimeEvidence& evidence);

/// Gathers the evidence on this machine; below `root`, for tests.
[[nodiscard]] TimeEvidence gather_time_evidence(WallTime now,
                                                const std::filesystem::path& root = "/");

}  // namespace sharit

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
  /// Since an arbitrary start; never jumps.
  [[nodiscard]] virtual std::chrono::nanoseconds monotonic() const = 0;
  /// Whether `wall()` can be believed: a Pi has no clock of its own and starts in the past.
  [[nodiscard]] virtual bool trusted() const = 0;
};

/// The machine's clocks.
class SystemClock final : public Clock {
 public:
  [[nodiscard]] WallTime wall() const override;
  [[nodiscard]] std::chrono::nanoseconds monotonic() const override;
  [[nodiscard]] bool trusted() const override;
};

/// A clock that stands, or goes as told: tests, `snapshot --now`, `record`.
/// Not thread-safe while it is being moved.
class FixedClock final : public Clock {
 public:
  explicit FixedClock(WallTime wall) : wall_(wall) {}
  [[nodiscard]] WallTime wall() const override;
  [[nodiscard]] std::chrono::nanoseconds monotonic() const override { return passed_; }
  [[nodiscard]] bool trusted() const override { return trusted_; }

  void advance(std::chrono::nanoseconds by) { passed_ += by; }
  void set_trusted(bool trusted) { trusted_ = trusted; }

 private:
  WallTime wall_;
  std::chrono::nanoseconds passed_{0};
  bool trusted_ = true;
};

/// The evidence `wall_time_trusted` looks at.
struct TimeEvidence {
  WallTime now{};
  WallTime built{};                 ///< No true time is before the program was built.
  bool synchronised_marker = false; ///< systemd-timesyncd has set the time since boot.
  bool timesync_runs = false;       ///< systemd-timesyncd is in charge on this machine.
};

/// A time before the build date is wrong. Where systemd-timesyncd runs and has not yet synchronised,
/// the time is only a guess too. Pure.
[[nodiscard]] bool wall_time_trusted(const TimeEvidence& evidence);

/// Gathers the evidence on this machine; `run` is /run, tests give their own.
[[nodiscard]] TimeEvidence gather_time_evidence(WallTime now,
                                                const std::filesystem::path& run = "/run");

}  // namespace sharit

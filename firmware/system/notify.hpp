#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace sharit {

/// Tells systemd how we are; does nothing outside of it. Never blocks, never fails. Thread: any.
class ServiceNotifier {
 public:
  /// READY=1: the first picture is on the screen.
  void ready() const;
  /// STATUS=: one line for `systemctl status`.
  void status(std::string_view line) const;
  /// WATCHDOG=1: still alive.
  void alive() const;
  /// STOPPING=1.
  void stopping() const;
  /// RELOADING=1 with the monotonic time, to be followed by `ready`.
  void reloading() const;

  /// How often `alive` must be called (half of WatchdogSec); none where no watchdog is set.
  [[nodiscard]] static std::optional<std::chrono::microseconds> watchdog_interval();
  /// Started by a service manager that listens.
  [[nodiscard]] static bool managed();
};

}  // namespace sharit

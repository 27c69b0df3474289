#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace sharit {

/// Tells systemd how we are (sd_notify(3)); does nothing outside of it. Never blocks for long,
/// never fails. Thread: any.
class ServiceNotifier {
 public:
  /// READY=1: the first picture is on the screen.
  void ready() const;
  /// STATUS=: one line for `systemctl status`; line ends in it become blanks.
  void status(std::string_view line) const;
  /// WATCHDOG=1: still alive.
  void alive() const;
  /// STOPPING=1.
  void stopping() const;

  /// How often to call `alive`: half of WatchdogSec. None where no watchdog is set for us.
  [[nodiscard]] static std::optional<std::chrono::microseconds> watchdog_interval();
  /// Started by a service manager that listens.
  [[nodiscard]] static bool managed();
};

}  // namespace sharit

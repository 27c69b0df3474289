#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sharit {

/// How a service of systemd fares, as `systemctl show` tells anybody.
struct UnitState {
  bool enabled = false;  ///< It starts with the machine.
  std::string active;    ///< "active", "inactive", "failed", "activating", …
  std::string result;    ///< How it ended last: "success", "exit-code", "watchdog", …
  int restarts = 0;      ///< By systemd itself, since somebody started it.
  bool watched = false;  ///< systemd ends and restarts it when it hangs.
};

/// The lines "Name=value" of `systemctl show`; none where there is no such unit. Pure.
[[nodiscard]] std::optional<UnitState> read_unit_state(std::string_view lines);

/// Asks systemctl, which needs no rights for it, for three seconds at most; none where there is no
/// systemd or no such unit. `unit` is one of our own names: it goes through a shell. Thread: any.
[[nodiscard]] std::optional<UnitState> ask_unit_state(const std::string& unit);

}  // namespace sharit

#pragma once

#include <optional>
#include <string>

#include "firmware/doctor/check.hpp"
#include "firmware/doctor/running_ticker.hpp"
#include "firmware/system/unit_state.hpp"

namespace sharit {

/// Why the running program was not heard. Empty: it was.
struct Silence {
  std::string reason;    ///< Stable: "not_running", "not_allowed", …
  std::string sentence;  ///< For people.
};

/// What is known of the service that should run Sharit, and of its silence.
struct ServiceFacts {
  std::optional<UnitState> unit;  ///< None: it is not installed as a service of this machine.
  Silence silence;
  std::string last_error;  ///< Of the journal, where it does not run; may be empty.
};

/// "service": does it run, since when, has it been restarted; "motion": refreshes missed; "log":
/// its last error; "start": does it come back after a power cut and a hang. `own_version` is that
/// of the asking program. Pure.
[[nodiscard]] Checks check_service(const ServiceFacts& facts, const RunningTicker* running,
                                   const std::string& own_version);

}  // namespace sharit

#pragma once

#include <optional>
#include <string>

#include "firmware/doctor/check.hpp"
#include "firmware/doctor/machine.hpp"
#include "firmware/doctor/running_ticker.hpp"

namespace sharit {

/// What is known of the running program and of the service that should run it.
struct ServiceFacts {
  bool systemd = false;    ///< It manages this machine.
  bool installed = false;  ///< There is a unit.
  bool enabled = false;    ///< It starts with the machine.
  std::string silence;     ///< Why the running program was not heard ("not_running", …); empty: it was.
  std::string sentence;    ///< The same for people.
  std::string last_error;  ///< Of the journal, where it does not run; may be empty.
};

/// Looks at the units on disk; the rest is the caller's.
[[nodiscard]] ServiceFacts gather_service(const Machine& machine);

/// "service": does it run, since when and how well; does it come back after a power cut; the last
/// error. `own_version` is that of the asking program. Pure.
[[nodiscard]] Checks check_service(const ServiceFacts& facts, const RunningTicker* running,
                                   const std::string& own_version);

}  // namespace sharit

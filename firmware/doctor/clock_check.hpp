#pragma once

#include <string>

#include "firmware/doctor/check.hpp"
#include "firmware/doctor/machine.hpp"
#include "firmware/system/clock.hpp"

namespace sharit {

/// Does something keep this machine's clock right: whatever it is, it clears the kernel's flag
/// (adjtimex(2)).
[[nodiscard]] bool kernel_clock_synchronised();

/// "clock": can the time be believed, and does something keep it right. Pure.
[[nodiscard]] Check check_clock(const TimeEvidence& evidence, bool synchronised);

/// "zone": the time zone of the screen: that of the settings, else the machine's.
[[nodiscard]] Check check_zone(const Machine& machine, const std::string& configured);

}  // namespace sharit

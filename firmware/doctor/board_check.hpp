#pragma once

#include "firmware/doctor/check.hpp"
#include "firmware/doctor/machine.hpp"

namespace sharit {

/// "memory": is there enough for the ticker, and some to spare.
[[nodiscard]] Check check_memory(const Machine& machine);

/// "power" and "heat": what boards with sensors say of their supply and their processor, now and
/// since the start; nothing where they say nothing.
[[nodiscard]] Checks check_board(const Machine& machine);

}  // namespace sharit

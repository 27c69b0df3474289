#pragma once

#include <filesystem>
#include <vector>

#include "firmware/config/find.hpp"

namespace sharit {

/// Where the control socket of a running program may be, best first: sharit.sock in
/// $RUNTIME_DIRECTORY, in $XDG_RUNTIME_DIR, in the state folder ($STATE_DIRECTORY,
/// $XDG_STATE_HOME/sharit; not that of a configuration, which the asker need not know), and where
/// the service has it. A program listens at the first of them. Pure.
[[nodiscard]] std::vector<std::filesystem::path> control_places(const Environment& environment);

}  // namespace sharit

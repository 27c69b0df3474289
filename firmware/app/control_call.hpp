#pragma once

#include <expected>
#include <string>
#include <string_view>

#include "firmware/system/control_socket.hpp"

namespace sharit {

/// Why the ticker of this machine was not heard.
struct TickerSilence {
  std::string reason;    ///< Stable: "not_running", "not_allowed", "silent", "starting", ...
  std::string sentence;  ///< For a person, with what to do.
};

/// Asks the Sharit that runs on this machine ("status", "screenshot"; see ControlDesk) at each
/// place where it may be. Blocks for some seconds at most.
[[nodiscard]] std::expected<ControlAnswer, TickerSilence> ask_ticker(std::string_view what);

}  // namespace sharit

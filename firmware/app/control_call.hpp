#pragma once

#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "firmware/system/control_socket.hpp"

namespace sharit {

/// Why the ticker of this machine was not heard.
struct TickerSilence {
  std::string reason;    ///< Stable: "not_running", "not_allowed", "silent", "starting", ...
  std::string sentence;  ///< For a person, with what to do.
};

/// Asks the Sharit that runs on this machine ("status", "screenshot", "withdraw"; see
/// ControlDesk) at each place where it may be, with words where it takes some. Blocks for some
/// seconds at most.
[[nodiscard]] std::expected<ControlAnswer, TickerSilence> ask_ticker(
    std::string_view what, const std::vector<std::string>& words = {});

}  // namespace sharit

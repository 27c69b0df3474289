#pragma once

#include <expected>
#include <string_view>

#include "firmware/app/control_call.hpp"
#include "firmware/doctor/running_ticker.hpp"

namespace sharit {

/// Asks the running ticker how it fares, for the doctor's checks. Blocks for some seconds at most.
[[nodiscard]] std::expected<RunningTicker, TickerSilence> hear_running_program();

/// What checks use of a status (`status_json`); what is missing stays empty. Pure.
[[nodiscard]] RunningTicker running_ticker(std::string_view status);

}  // namespace sharit

#pragma once

#include <chrono>
#include <string>

namespace sharit {

/// How long, for the log and the operator, in one unit and rounded down: "45 s", "12 min", "5 h",
/// "3 days" (from two days on). Less than nothing is "0 s".
[[nodiscard]] std::string span_text(std::chrono::seconds span);

}  // namespace sharit

#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace sharit {

/// "recording 42 %, frame 252 of 600, 0:14 left": how far a film is that has taken `spent` so far.
/// What is left is told once a second of work has shown how fast it goes. Pure.
[[nodiscard]] std::string film_progress(std::int64_t done, std::int64_t total,
                                        std::chrono::nanoseconds spent);

}  // namespace sharit

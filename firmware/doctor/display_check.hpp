#pragma once

#include "firmware/doctor/check.hpp"
#include "firmware/doctor/machine.hpp"
#include "firmware/doctor/running_ticker.hpp"

namespace sharit {

/// "display": is there something to show on, and at which exact rate: connectors of the kernel with
/// what the displays say of themselves, a desktop, and what the running ticker (null: none) draws.
[[nodiscard]] Checks check_display(const Machine& machine, const RunningTicker* running);

/// "gpu": does one draw, or the processor in its place.
[[nodiscard]] Check check_gpu(const Machine& machine, const RunningTicker* running);

/// The display a speed is reported for: the running ticker's, else the first connected one, else
/// 1920x1080 at 60 Hz.
struct DisplayGuess {
  SizePx size{1920, 1080};
  double refresh_hz = 60.0;
};
[[nodiscard]] DisplayGuess guess_display(const Machine& machine, const RunningTicker* running);

}  // namespace sharit

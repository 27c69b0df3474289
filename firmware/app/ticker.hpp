#pragma once

#include "firmware/app/frame_report.hpp"
#include "firmware/app/options.hpp"
#include "firmware/app/start_laps.hpp"
#include "render/screen/screen.hpp"

namespace sharit {

/// How a run of the ticker went.
struct TickerRun {
  FrameReport frames;
  ScreenCaps screen;
  StartLaps start;
};

/// Runs the ticker until a signal, a closed window or a limit: makes every object and owns their
/// order of death. Blocks. Fails as its parts do, and when the display is lost.
/// Thread: main; call it once, while there is no other.
[[nodiscard]] Result<TickerRun> run_the_ticker(const RunOptions& options);

}  // namespace sharit

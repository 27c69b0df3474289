#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "firmware/app/newsroom_state.hpp"
#include "firmware/app/status_board.hpp"
#include "firmware/system/clock.hpp"
#include "firmware/system/memory.hpp"
#include "firmware/system/remembering_log.hpp"

namespace sharit {

/// Everything `sharit status` tells, at one moment.
struct Status {
  std::shared_ptr<const LoopStatus> loop;  ///< Never null.
  NewsroomState newsroom;
  std::vector<RememberingLog::Line> trouble;  ///< Of the log, oldest first.
  MemoryUse memory;
  std::chrono::nanoseconds monotonic{0};  ///< Now.
  WallTime wall{};                        ///< The same by the wall clock.
};

/// As one line of JSON (config/README.md lists it). Times are UTC, null while the clock is not
/// trusted. Addresses are without user, password and query; no credentials are in it. Thread: any.
[[nodiscard]] std::string status_json(const Status& status);

}  // namespace sharit

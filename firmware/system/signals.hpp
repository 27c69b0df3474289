#pragma once

#include "render/support/result.hpp"

namespace sharit {

/// Turns SIGTERM and SIGINT (stop) and SIGHUP (read the configuration again) into questions the
/// frame loop asks, by a signalfd: no handler runs and no state is global. SIGPIPE becomes
/// harmless. Install first thing in main: threads inherit the blocked signals from the one that
/// makes them, and so do programs started later (unblock them there). Restores all when it dies.
/// Thread: main only. Owns its descriptor.
class StopSignals {
 public:
  /// Fails: kDevice when the kernel refuses a descriptor.
  [[nodiscard]] static Result<StopSignals> install();
  StopSignals(StopSignals&& other) noexcept;
  StopSignals& operator=(StopSignals&&) = delete;
  ~StopSignals();

  /// A stop was asked for, now or earlier. Never blocks. After the first yes a further signal ends
  /// the process at once, so that an operator is never stuck with a shutdown that hangs.
  [[nodiscard]] bool stop_requested();

  /// A reload was asked for since the last call. Never blocks.
  [[nodiscard]] bool take_reload();

 private:
  explicit StopSignals(int descriptor) : descriptor_(descriptor) {}
  void read_all();

  int descriptor_ = -1;
  bool stop_ = false;
  bool reload_ = false;
};

}  // namespace sharit

#pragma once

#include "render/support/result.hpp"

namespace sharit {

/// Turns SIGTERM, SIGINT (and SIGHUP) into a question the frame loop asks, and makes SIGPIPE harmless.
/// At most one at a time; restores the old dispositions when it dies. A second SIGTERM or SIGINT
/// ends the process the ordinary way. Thread: made and destroyed on main, asked from any.
class StopSignals {
 public:
  [[nodiscard]] static Result<StopSignals> install();
  StopSignals(StopSignals&& other) noexcept;
  StopSignals& operator=(StopSignals&&) = delete;
  ~StopSignals();

  /// A stop was asked for.
  [[nodiscard]] bool stop_requested() const;
  /// A reload was asked for since the last call (SIGHUP).
  [[nodiscard]] bool take_reload();

 private:
  StopSignals() = default;
  bool installed_ = true;
};

}  // namespace sharit

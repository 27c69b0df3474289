#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "firmware/app/edition_source.hpp"
#include "firmware/app/frame_meter.hpp"
#include "firmware/app/pacer.hpp"
#include "firmware/app/stage.hpp"
#include "firmware/system/clock.hpp"
#include "firmware/system/notify.hpp"
#include "firmware/system/signals.hpp"
#include "render/scene/counters.hpp"
#include "render/screen/screen.hpp"
#include "render/support/log.hpp"

namespace sharit {

/// When to leave by itself; never where nothing is set.
struct RunLimits {
  std::optional<std::uint64_t> frames;
  std::optional<std::chrono::nanoseconds> time;
};

/// Everything the loop works with. @lifetime: all of it outlives the loop.
struct RunParts {
  Screen& screen;
  Workshop& workshop;
  EditionSource& editions;
  Clock& clock;
  StopSignals& signals;
  ServiceNotifier& notifier;
  Log& log;
  std::chrono::nanoseconds started;  ///< Monotonic time at which the program began.
};

/// The frame loop: events, edition, stage, uploads, present, pace. Thread: main; it blocks on the
/// display's refresh (or its stand-in) only.
class RunLoop {
 public:
  RunLoop(RunParts parts, Pacer::Mode mode, RunLimits limits, bool overlay);

  /// Runs until a signal, a closed window or a limit. Fails (kDevice) when the display is lost.
  [[nodiscard]] Result<void> run();
  /// Of all the time since the first frame.
  [[nodiscard]] FrameReport report() const;

 private:
  enum class Go { kOn, kLeave };
  [[nodiscard]] Result<Go> handle_events();
  void prepare_picture();
  void advance();
  [[nodiscard]] Result<void> upload(std::size_t most);
  [[nodiscard]] Result<void> show_first();
  [[nodiscard]] Result<void> show();
  void start_pacing(Pacer::Mode mode);
  void once_a_second();
  void once_a_minute();
  [[nodiscard]] FrameReport with_motion(FrameReport report) const;
  [[nodiscard]] std::vector<std::string> overlay_lines() const;
  [[nodiscard]] bool limit_reached(std::chrono::nanoseconds now) const;

  RunParts parts_;
  RunLimits limits_;
  Pacer pacer_;
  bool refresh_corrected_ = false;  ///< The stage was told of another refresh than the screen's.
  std::shared_ptr<const Edition> edition_;
  Stage stage_;
  LoopCounters counters_;
  FrameMeter meter_;
  bool overlay_;
  std::optional<Frame> last_frame_;
  std::chrono::nanoseconds begun_{0};
  std::chrono::nanoseconds second_{0};
  std::chrono::nanoseconds minute_{0};
  std::optional<WallTime> now_;  ///< Time of day as last looked at; none while not trusted.
  std::chrono::nanoseconds looked_{-1};
};

}  // namespace sharit

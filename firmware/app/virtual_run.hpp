#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>

#include "firmware/app/opening.hpp"
#include "firmware/app/run_loop.hpp"
#include "firmware/app/virtual_newsroom.hpp"
#include "firmware/playlist/showings.hpp"
#include "firmware/system/log.hpp"
#include "render/raster/inline_workshop.hpp"
#include "render/screen/memory_screen.hpp"

namespace sharit {

struct VirtualRunOptions {
  std::string config;  ///< Empty: looked for.
  SizePx size{1920, 1080};
  std::optional<WallTime> now;  ///< At the start; the machine's where not given.
};

/// The ticker without waiting: the frame loop of `run` on a screen in memory, by a clock that jumps
/// from deadline to deadline, every refresh settled. A day passes in a minute, and the frame of an
/// instant is that of `snapshot`. Thread: one. Owns: all of it.
class VirtualRun {
 public:
  /// Fails as loading the configuration, the faces and the words does.
  [[nodiscard]] static Result<std::unique_ptr<VirtualRun>> open(const VirtualRunOptions& options);

  /// Draws the next frame; the first one on the first call. Fails as screens do.
  [[nodiscard]] Result<void> step();

  [[nodiscard]] std::chrono::nanoseconds passed() const { return clock_.monotonic(); }
  [[nodiscard]] FrameReport report() const { return loop_->report(); }
  [[nodiscard]] const Showings& showings() const { return showings_; }
  /// @lifetime until the next step.
  [[nodiscard]] const Bitmap& picture() const { return screen_.picture(); }
  /// What is shown now.
  [[nodiscard]] std::shared_ptr<const Edition> edition() { return newsroom_->edition(); }

 private:
  VirtualRun(const VirtualRunOptions& options, const Opening& opening, StopSignals signals,
             std::unique_ptr<LineMaker> maker);

  SystemClock wall_clock_;  ///< For the log's lines.
  StderrLog log_{wall_clock_, LogLevel::kWarning};
  FixedClock clock_;
  MemoryScreen screen_;
  InlineWorkshop workshop_;
  StopSignals signals_;
  ServiceNotifier notifier_;
  Showings showings_;
  std::unique_ptr<VirtualNewsroom> newsroom_;
  std::unique_ptr<RunLoop> loop_;
  bool begun_ = false;
};

}  // namespace sharit

#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "firmware/app/edition_source.hpp"
#include "firmware/app/frame_meter.hpp"
#include "firmware/app/pacer.hpp"
#include "firmware/app/screenshot_order.hpp"
#include "firmware/app/stage.hpp"
#include "firmware/app/status_board.hpp"
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

/// When a refresh is ready to be drawn.
enum class Readiness {
  kAsItComes,  ///< At once; what is still being made appears when it is there, one upload a
               ///< refresh.
  kSettled,    ///< When all it asks for is there: the same instant is the same picture.
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
  /// Told of every headline that is put on the belt, with the list it comes from; may be null.
  Stage::Witness witness = {};
  /// Told once a second how the loop stands; may be null.
  StatusBoard* board = nullptr;
  /// Pictures that others ask for; may be null.
  ScreenshotOrder* pictures = nullptr;
};

/// The frame loop: events, edition, stage, uploads, present, pace. Thread: main; it blocks on the
/// display's refresh (or its stand-in) only.
class RunLoop {
 public:
  RunLoop(RunParts parts, Pacer::Mode mode, RunLimits limits, bool overlay,
          Readiness readiness = Readiness::kAsItComes);

  /// The first frame; tells the service manager. Fails (kDevice) when the display is lost, as the
  /// others do.
  [[nodiscard]] Result<void> begin();
  /// One refresh further; false when a signal, a closed window or a limit ends it.
  [[nodiscard]] Result<bool> turn();
  /// Turns until it ends.
  [[nodiscard]] Result<void> go_on();
  /// Of all the time since the first frame.
  [[nodiscard]] FrameReport report() const;

 private:
  enum class Go { kOn, kLeave };
  PanelRotation turn_screen();  ///< As the edition has it.
  [[nodiscard]] Result<Go> handle_events();
  void prepare_picture();
  void look_around();
  [[nodiscard]] Result<void> make_ready();
  void advance();
  [[nodiscard]] Result<void> upload(std::size_t most);
  [[nodiscard]] Result<void> show_first();
  [[nodiscard]] Result<void> show();
  void start_pacing(Pacer::Mode mode);
  void tell_time(std::chrono::nanoseconds now);
  void once_a_second();
  void once_a_minute();
  void once_an_hour();
  void publish_status();
  [[nodiscard]] FrameReport with_motion(FrameReport report) const;
  [[nodiscard]] std::vector<std::string> overlay_lines() const;
  [[nodiscard]] bool limit_reached(std::chrono::nanoseconds now) const;

  RunParts parts_;
  RunLimits limits_;
  Readiness readiness_;
  Pacer pacer_;
  bool refresh_corrected_ = false;  ///< The stage was told of another refresh than the screen's.
  std::shared_ptr<const Edition> edition_;
  PanelRotation rotation_;  ///< Of the screen.
  Stage stage_;
  LoopCounters counters_;
  FrameMeter meter_;
  bool overlay_;
  std::optional<Frame> last_frame_;
  std::chrono::nanoseconds begun_{0};
  std::chrono::nanoseconds second_{0};
  std::chrono::nanoseconds minute_{0};
  std::chrono::nanoseconds hour_{0};
  FrameReport last_minute_;
  std::optional<WallTime> now_;  ///< Time of day as last looked at; none while not trusted.
  std::chrono::nanoseconds looked_{-1};
};

}  // namespace sharit

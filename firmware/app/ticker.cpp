#include "firmware/app/ticker.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include "firmware/app/control_desk.hpp"
#include "firmware/app/letter_report.hpp"
#include "firmware/app/newsroom.hpp"
#include "firmware/app/opening.hpp"
#include "firmware/app/program.hpp"
#include "firmware/app/run_loop.hpp"
#include "firmware/system/log.hpp"
#include "firmware/system/remembering_log.hpp"
#include "render/raster/inline_workshop.hpp"
#include "render/raster/worker_workshop.hpp"
#include "render/screen/open_screen.hpp"

namespace sharit {
namespace {

ScreenOptions screen_options(const RunOptions& options, const Settings& settings) {
  ScreenOptions screen;
  switch (options.output) {
    case OutputChoice::kAuto:
      screen.output = ScreenOptions::Output::kAuto;
      break;
    case OutputChoice::kWindow:
      screen.output = ScreenOptions::Output::kWindow;
      break;
    case OutputChoice::kKms:
      screen.output = ScreenOptions::Output::kKms;
      break;
    case OutputChoice::kOffscreen:
      screen.output = ScreenOptions::Output::kOffscreen;
      break;
  }
  switch (options.path) {
    case PathChoice::kAuto:
      screen.path = RenderPath::kAuto;
      break;
    case PathChoice::kSoftware:
      screen.path = RenderPath::kSoftware;
      break;
    case PathChoice::kGpu:
      screen.path = RenderPath::kGpu;
      break;
  }
  if (options.size) screen.size = *options.size;
  screen.fullscreen = options.fullscreen;
  if (!settings.screen.title.empty()) screen.title = settings.screen.title;
  return screen;
}

Pacer::Mode mode_of(const RunOptions& options, const ScreenCaps& caps) {
  if (options.unpaced) return Pacer::Mode::kUnpaced;
  return caps.pacing == Pacing::kDisplay ? Pacer::Mode::kDisplay : Pacer::Mode::kTimer;
}

RunLimits limits_of(const RunOptions& options) {
  RunLimits limits{options.frames, std::nullopt};
  if (options.seconds) {
    constexpr double kLongest = 1e9;  // Thirty years: what fits into nanoseconds.
    limits.time = std::chrono::nanoseconds(
        static_cast<std::int64_t>(std::min(*options.seconds, kLongest) * 1e9));
  }
  return limits;
}

}  // namespace

Result<TickerRun> run_the_ticker(const RunOptions& options) {
  SystemClock clock;
  StartLaps laps(clock.monotonic(), process_cpu_time());
  auto signals = StopSignals::install();
  if (!signals) return std::unexpected(signals.error());
  auto opening = open_house(options.config);
  if (!opening) return std::unexpected(opening.error());
  Configuration& configuration = opening->configuration;
  laps.lap("settings", clock.monotonic());

  StderrLog printed(clock, LogLevel::kInfo);
  RememberingLog log(printed, clock);
  log.info("sharit", std::string("version ") + kVersion + ", " +
                         (configuration.file ? "settings from " + configuration.file->string()
                                             : "no configuration found: showing the demo") +
                         ".");
  ScreenOptions wanted = screen_options(options, configuration.settings);
  wanted.log = &log;
  // First, while there is one thread: SDL is told its driver through the environment.
  auto screen = open_screen(wanted);
  if (!screen) return std::unexpected(screen.error());
  const ScreenCaps& caps = (*screen)->caps();
  log.info("screen", caps.output + " " + std::to_string(caps.size.width) + "x" +
                         std::to_string(caps.size.height) + ", " + caps.driver + ".");
  laps.lap("screen", clock.monotonic());
  Newsroom newsroom(std::move(configuration), opening->house, clock, log);
  laps.lap("headlines", clock.monotonic());
  auto maker = LineMaker::create(&log);
  if (!maker) return std::unexpected(maker.error());
  laps.lap("faces", clock.monotonic());
  std::unique_ptr<Workshop> workshop;
  if (options.unpaced) {
    workshop = std::make_unique<InlineWorkshop>(std::move(*maker));
  } else {
    workshop = std::make_unique<WorkerWorkshop>(std::move(*maker));
  }
  ServiceNotifier notifier;
  StatusBoard board;
  ScreenshotOrder pictures;
  std::unique_ptr<ControlDesk> desk;
  if (options.control) desk = ControlDesk::open({board, pictures, newsroom, log, clock}, log);
  RunLoop loop(
      {**screen, *workshop, newsroom, clock, *signals, notifier, log, {}, &board, &pictures},
      mode_of(options, caps), limits_of(options), options.overlay,
      options.unpaced ? Readiness::kSettled : Readiness::kAsItComes);
  if (const auto trouble = letter_trouble(*opening->house, (*screen)->caps().size,
                                          newsroom.edition()->streams.size())) {
    log.warn("screen", trouble->message + ". Write " + trouble->hint + ".");
  }
  if (auto begun = loop.begin(); !begun) return std::unexpected(begun.error());
  laps.lap("picture", clock.monotonic());
  log.info("screen", "First frame " + describe(laps) + ".");
  const auto ended = loop.go_on();
  notifier.stopping();
  TickerRun run{loop.report(), caps, std::move(laps)};
  log.info("screen", describe(run.frames) + ".");
  if (!ended) return std::unexpected(ended.error());
  return run;
}

}  // namespace sharit

#include <algorithm>
#include <iostream>
#include <memory>
#include <utility>

#include "firmware/app/commands.hpp"
#include "firmware/app/configuration.hpp"
#include "firmware/app/newsroom.hpp"
#include "firmware/app/program.hpp"
#include "firmware/app/run_loop.hpp"
#include "firmware/system/log.hpp"
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

}  // namespace

int run_ticker(const RunOptions& options) {
  SystemClock clock;
  const auto begun = clock.monotonic();
  auto signals = StopSignals::install();
  if (!signals) return report(signals.error());
  auto configuration = load_configuration(options.config);
  if (!configuration) return report(configuration.error());
  if (!configuration->warnings.empty()) std::cerr << configuration->warnings << '\n';
  auto house =
      make_house(configuration->settings,
                 look_at_folder(font_folder(configuration->settings, configuration->file)));
  if (!house) return report(house.error());

  StderrLog log(clock, LogLevel::kInfo);
  log.info("sharit", std::string("version ") + kVersion + ", " +
                         (configuration->file ? "settings from " + configuration->file->string()
                                              : "no configuration found: showing the demo") +
                         ".");
  ScreenOptions wanted = screen_options(options, configuration->settings);
  wanted.log = &log;
  // First, while there is one thread: SDL is told its driver through the environment.
  auto screen = open_screen(wanted);
  if (!screen) return report(screen.error());
  const ScreenCaps& caps = (*screen)->caps();
  log.info("screen", caps.output + " " + std::to_string(caps.size.width) + "x" +
                         std::to_string(caps.size.height) + ", " + caps.driver + ".");
  Newsroom newsroom(std::move(*configuration), *house, clock, log);
  auto maker = LineMaker::create(&log);
  if (!maker) return report(maker.error());
  std::unique_ptr<Workshop> workshop;
  if (options.unpaced) {
    workshop = std::make_unique<InlineWorkshop>(std::move(*maker));
  } else {
    workshop = std::make_unique<WorkerWorkshop>(std::move(*maker));
  }
  ServiceNotifier notifier;
  const Pacer::Mode mode = options.unpaced                   ? Pacer::Mode::kUnpaced
                           : caps.pacing == Pacing::kDisplay ? Pacer::Mode::kDisplay
                                                             : Pacer::Mode::kTimer;
  RunLimits limits{options.frames, std::nullopt};
  if (options.seconds) {
    constexpr double kLongest = 1e9;  // Thirty years: what fits into nanoseconds.
    limits.time = std::chrono::nanoseconds(
        static_cast<std::int64_t>(std::min(*options.seconds, kLongest) * 1e9));
  }
  RunLoop loop({**screen, *workshop, newsroom, clock, *signals, notifier, log, begun}, mode, limits,
               options.overlay);
  const auto ended = loop.run();
  notifier.stopping();
  const FrameReport fared = loop.report();
  log.info("screen", describe(fared) + ".");
  if (!ended) return report(ended.error());
  const std::string passed = passed_limits(options.budget, fared);
  return passed.empty() ? 0 : report({Fault::kDevice, passed});
}

}  // namespace sharit

#include "firmware/app/run_loop.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "firmware/app/overlay_lines.hpp"
#include "firmware/app/scene_maker.hpp"
#include "firmware/app/service_line.hpp"
#include "firmware/app/settle.hpp"

namespace sharit {
namespace {

using namespace std::chrono_literals;
using std::chrono::nanoseconds;

/// How long the first frame, or that of a new size, waits for its lines: a picture that comes
/// complete is worth it.
constexpr auto kCompleteWait = 400ms;
/// An unchanged picture is not drawn again; the loop still turns so often.
constexpr auto kIdleTurn = 50ms;
/// How often the time of day is looked at: whether it can be trusted costs some file look-ups.
constexpr auto kTimeOfDayTurn = 250ms;

/// Wider tiles would save a few quads and cost a longer upload in one refresh.
constexpr int kWidestTile = 512;

StageScreen stage_screen(const ScreenCaps& caps) {
  return {caps.size, caps.refresh_hz, std::min(kWidestTile, caps.max_tile_width)};
}

}  // namespace

RunLoop::RunLoop(RunParts parts, Pacer::Mode mode, RunLimits limits, bool overlay,
                 Readiness readiness)
    : parts_(std::move(parts)),
      limits_(limits),
      readiness_(readiness),
      pacer_(mode, parts_.screen.caps().refresh_hz),
      edition_(parts_.editions.edition()),
      rotation_(turn_screen()),
      stage_(edition_, stage_screen(parts_.screen.caps()), parts_.workshop),
      overlay_(overlay) {
  stage_.set_witness(parts_.witness);
}

PanelRotation RunLoop::turn_screen() {
  const PanelRotation rotation = rotation_for(edition_->house->settings);
  parts_.screen.turn(rotation);
  return rotation;
}

Result<RunLoop::Go> RunLoop::handle_events() {
  if (parts_.signals.stop_requested()) return Go::kLeave;
  if (parts_.signals.take_reload()) parts_.editions.reload();
  bool rebuild = false;
  if (rotation_ != rotation_for(edition_->house->settings)) {
    rotation_ = turn_screen();
    last_frame_.reset();  // The same frame is another picture now.
    rebuild = true;
  }
  for (const ScreenEvent event : parts_.screen.poll_events()) {
    switch (event) {
      case ScreenEvent::kQuit:
        return Go::kLeave;
      case ScreenEvent::kResized:
      case ScreenEvent::kImagesLost:
        rebuild = true;
        break;
      case ScreenEvent::kToggleOverlay:
        overlay_ = !overlay_;
        parts_.screen.set_overlay(overlay_ ? overlay_lines() : std::vector<std::string>{});
        last_frame_.reset();
        break;
      case ScreenEvent::kDisplayLost:
        return fail(Fault::kDevice, "The display is gone. Plug it in; the service starts again.");
    }
  }
  if (rebuild) {
    // Once for all sizes a dragged window has gone through, and never with an empty picture.
    stage_.rebuild(stage_screen(parts_.screen.caps()));
    prepare_picture();
    if (pacer_.refresh_hz() != parts_.screen.caps().refresh_hz) start_pacing(pacer_.mode());
  }
  return Go::kOn;
}

void RunLoop::look_around() {
  if (auto edition = parts_.editions.edition(); edition != edition_) {
    edition_ = std::move(edition);
    stage_.adopt(edition_);
  }
  const nanoseconds monotonic = parts_.clock.monotonic();
  if (looked_ < nanoseconds{0} || monotonic - looked_ >= kTimeOfDayTurn) {
    looked_ = monotonic;
    now_ = parts_.clock.trusted() ? std::optional(parts_.clock.wall()) : std::nullopt;
  }
}

void RunLoop::advance() {
  look_around();
  stage_.advance(static_cast<std::int64_t>(counters_.refreshes), now_);
}

Result<void> RunLoop::upload(std::size_t most) {
  for (const ImageId image : stage_.take_releases()) parts_.screen.release(image);
  for (const Tile& tile : stage_.take_uploads(most)) {
    if (auto done = parts_.screen.upload(tile); !done) return done;
    ++counters_.uploads;
  }
  return {};
}

Result<void> RunLoop::make_ready() {
  if (readiness_ == Readiness::kAsItComes) {
    advance();
    return upload(1);  // One a refresh keeps the frame time flat.
  }
  look_around();
  auto given = settle(stage_, parts_.screen, static_cast<std::int64_t>(counters_.refreshes), now_);
  if (!given) return std::unexpected(given.error());
  counters_.uploads += *given;
  return {};
}

void RunLoop::prepare_picture() {
  const auto give_up = parts_.clock.monotonic() + kCompleteWait;
  while (true) {
    advance();
    (void)upload(static_cast<std::size_t>(-1));
    advance();  // What was uploaded can be placed now.
    if (stage_.settled() || parts_.clock.monotonic() >= give_up) return;
    parts_.clock.sleep_until(parts_.clock.monotonic() + 500us);
  }
}

Result<void> RunLoop::show() {
  Frame frame = stage_.frame();
  if (last_frame_ && *last_frame_ == frame && pacer_.mode() != Pacer::Mode::kUnpaced) {
    // Nothing moves: the refreshes that pass are neither steps nor missed.
    meter_.rested();
    parts_.clock.sleep_until(parts_.clock.monotonic() + kIdleTurn);
    counters_.refreshes +=
        static_cast<std::uint64_t>(pacer_.after_present(parts_.clock.monotonic()));
    return {};
  }
  if (auto shown = parts_.screen.present(frame); !shown) return shown;
  ++counters_.frames;
  last_frame_ = std::move(frame);
  const nanoseconds now = parts_.clock.monotonic();
  meter_.presented(now);
  const std::int64_t steps = pacer_.after_present(now);
  counters_.refreshes += static_cast<std::uint64_t>(steps);
  if (steps == 1) ++counters_.steps_equal;
  if (steps == 0) ++counters_.steps_repeated;
  if (steps > 1) counters_.steps_skipped += static_cast<std::uint64_t>(steps - 1);
  counters_.tile_misses = stage_.tile_misses();
  return {};
}

std::vector<std::string> RunLoop::overlay_lines() const {
  return describe_for_overlay(parts_.screen.caps(), report(), *edition_);
}

FrameReport RunLoop::with_motion(FrameReport report) const {
  const Motion& motion = stage_.motion();
  report.refresh_hz = pacer_.fit().hz();
  report.step_px = motion.step.to_double();
  report.px_per_second = report.step_px * report.refresh_hz;
  return report;
}

FrameReport RunLoop::report() const {
  FrameReport report = with_motion(meter_.total(parts_.clock.monotonic(), counters_));
  report.memory = memory_use();
  return report;
}

Result<void> RunLoop::show_first() {
  Frame frame = stage_.frame();
  if (auto shown = parts_.screen.present(frame); !shown) return shown;
  ++counters_.frames;
  last_frame_ = std::move(frame);
  parts_.notifier.ready();
  start_pacing(pacer_.mode());
  meter_.start(parts_.clock.monotonic());
  parts_.notifier.status(service_line({}, *edition_));
  publish_status();
  return {};
}

void RunLoop::start_pacing(Pacer::Mode mode) {
  const auto now = parts_.clock.monotonic();
  pacer_ = Pacer(mode, parts_.screen.caps().refresh_hz);
  refresh_corrected_ = false;
  pacer_.start(now);
  // The picture on the screen belongs to this refresh; the next one is a step further.
  counters_.refreshes +=
      mode == Pacer::Mode::kDisplay ? 1 : static_cast<std::uint64_t>(pacer_.after_present(now));
}

void RunLoop::once_a_second() {
  if (pacer_.fit().corrected() && !refresh_corrected_) {
    refresh_corrected_ = true;
    const double hz = pacer_.fit().hz();
    parts_.log.warn("screen",
                    "The display runs at " + std::to_string(std::lround(hz)) + " Hz, not at the " +
                        std::to_string(std::lround(pacer_.refresh_hz())) + " Hz its driver tells.");
    stage_.set_refresh(hz);
  }
  if (overlay_) {
    parts_.screen.set_overlay(overlay_lines());
    last_frame_.reset();  // Drawn also where the picture rests.
  }
  if (parts_.editions.feeds_alive()) parts_.notifier.alive();
  publish_status();
}

void RunLoop::publish_status() {
  if (parts_.board == nullptr) return;
  auto status = std::make_shared<LoopStatus>();
  status->begun = begun_;
  status->screen = parts_.screen.caps();
  status->total = with_motion(meter_.total(parts_.clock.monotonic(), counters_));
  status->minute = last_minute_;
  status->edition = edition_;
  status->reading = stage_.reading();
  status->breaking = stage_.breaking();
  status->clock_trusted = now_.has_value();
  parts_.board->publish(std::move(status));
}

void RunLoop::once_a_minute() {
  using Lap = FrameMeter::Lap;
  last_minute_ = with_motion(meter_.end(Lap::kMinute, parts_.clock.monotonic(), counters_));
  last_minute_.memory = memory_use();
  parts_.notifier.status(service_line(last_minute_, *edition_));
}

void RunLoop::once_an_hour() {
  using Lap = FrameMeter::Lap;
  FrameReport hour = with_motion(meter_.end(Lap::kHour, parts_.clock.monotonic(), counters_));
  hour.memory = memory_use();
  parts_.log.info("screen", describe(hour) + ".");
}

void RunLoop::tell_time(nanoseconds now) {
  if (now - second_ >= 1s) {
    second_ = now;
    once_a_second();
  }
  if (now - minute_ >= 1min) {
    minute_ = now;
    once_a_minute();
  }
  if (now - hour_ >= 1h) {
    hour_ = now;
    once_an_hour();
  }
}

bool RunLoop::limit_reached(nanoseconds now) const {
  if (limits_.frames && counters_.frames >= *limits_.frames) return true;
  return limits_.time && now - begun_ >= *limits_.time;
}

Result<void> RunLoop::begin() {
  begun_ = second_ = minute_ = hour_ = parts_.clock.monotonic();
  if (overlay_) parts_.screen.set_overlay(overlay_lines());
  prepare_picture();
  return show_first();
}

Result<bool> RunLoop::turn() {
  if (limit_reached(parts_.clock.monotonic())) return false;
  auto go = handle_events();
  if (!go) return std::unexpected(go.error());
  if (*go == Go::kLeave) return false;
  if (auto done = make_ready(); !done) return std::unexpected(done.error());
  if (auto shown = show(); !shown) return std::unexpected(shown.error());
  if (parts_.pictures != nullptr) parts_.pictures->fill_in(parts_.screen, parts_.clock);
  if (pacer_.display_does_not_block()) {
    parts_.log.warn("screen", "The display does not hold us back: pacing by the clock instead.");
    start_pacing(Pacer::Mode::kTimer);
  }
  const auto now = parts_.clock.monotonic();
  if (limit_reached(now)) return false;
  tell_time(now);
  if (const auto deadline = pacer_.deadline(); deadline > now) parts_.clock.sleep_until(deadline);
  return true;
}

Result<void> RunLoop::go_on() {
  while (true) {
    const auto on = turn();
    if (!on) return std::unexpected(on.error());
    if (!*on) return {};
  }
}

}  // namespace sharit

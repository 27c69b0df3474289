#include "firmware/app/run_loop.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <iterator>
#include <optional>
#include <thread>

#include "render/raster/inline_workshop.hpp"
#include "support/seed.hpp"
#include "support/simulated_display.hpp"

namespace sharit {
namespace {

using test::SimulatedDisplay;

/// A screen that shows nothing, at the pace of a simulated display.
class PacedScreen final : public Screen {
 public:
  void turn(PanelRotation) override {}
  PacedScreen(SimulatedDisplay& display, FixedClock& clock, double told_hz)
      : display_(display), clock_(clock) {
    caps_.size = {320, 180};
    caps_.refresh_hz = told_hz;
    caps_.pacing = Pacing::kDisplay;
    caps_.output = "test";
  }
  [[nodiscard]] const ScreenCaps& caps() const override { return caps_; }
  [[nodiscard]] std::vector<ScreenEvent> poll_events() override { return {}; }
  [[nodiscard]] Result<void> upload(const Tile&) override { return {}; }
  void release(ImageId) override {}
  void set_overlay(std::vector<std::string>) override {}
  [[nodiscard]] Result<void> present(const Frame& frame) override {
    display_.work();
    display_.present();
    clock_.sleep_until(display_.now());
    note(frame);
    return {};
  }
  void capture_into(Bitmap& picture) override {
    picture.size = caps_.size;
    std::ranges::fill(picture.xrgb, 0xFF123456U);
  }

  /// Of one image of the line that travels, over all frames that show it: how far it went.
  [[nodiscard]] F26 watched_travel() const { return last_ - first_; }
  [[nodiscard]] std::uint64_t watched_refreshes() const { return last_passed_ - first_passed_; }

 private:
  void note(const Frame& frame) {
    for (const DrawItem& item : frame.items) {
      const auto* sprite = std::get_if<Sprite>(&item);
      if (sprite == nullptr || sprite->clip.height >= 180) continue;
      if (watched_.value == 0) {
        watched_ = sprite->image;
        first_ = sprite->x;
        first_passed_ = display_.ledger().passed;
      }
      if (sprite->image != watched_) continue;
      last_ = sprite->x;
      last_passed_ = display_.ledger().passed;
    }
  }

  SimulatedDisplay& display_;
  FixedClock& clock_;
  ScreenCaps caps_;
  ImageId watched_;
  F26 first_, last_;
  std::uint64_t first_passed_ = 0, last_passed_ = 0;
};

/// One edition for ever.
class OneEdition final : public EditionSource {
 public:
  OneEdition() {
    Settings settings;
    settings.screen.title = "فندق المرسى";
    settings.screen.timezone = "UTC";
    auto made = std::make_shared<Edition>();
    made->house = *make_house(std::move(settings));
    std::vector<Headline> headlines(3);
    for (std::size_t i = 0; i < headlines.size(); ++i) {
      headlines[i].id = std::to_string(i);
      headlines[i].text = "خبر من المدينة رقم " + std::to_string(i);
      headlines[i].direction = Direction::kRtl;
    }
    made->playlist = std::make_shared<const Playlist>(Playlist{1, std::move(headlines)});
    part_into_streams(*made);
    edition_ = std::move(made);
  }
  [[nodiscard]] std::shared_ptr<const Edition> edition() override { return edition_; }
  [[nodiscard]] bool feeds_alive() const override { return true; }
  void reload() override {}

 private:
  std::shared_ptr<const Edition> edition_;
};

class ListLog final : public Log {
 public:
  void write(LogLevel, std::string_view, std::string_view text) override {
    lines.emplace_back(text);
  }
  std::vector<std::string> lines;
};

/// Everything a loop needs, on a simulated display.
struct Loop {
  Loop(SimulatedDisplay::Habits habits, double told_hz, unsigned seed)
      : display(habits, seed),
        clock(std::chrono::sys_days{std::chrono::year{2026} / 11 / 22}),
        screen(display, clock, told_hz),
        workshop(std::move(*LineMaker::create())),
        signals(std::move(*StopSignals::install())) {}

  FrameReport run(std::chrono::seconds time) {
    RunLoop loop({screen, workshop, editions, clock, signals, notifier, log, {}, &board, &pictures},
                 Pacer::Mode::kDisplay, RunLimits{std::nullopt, time}, false);
    CHECK(loop.begin());
    CHECK(loop.go_on());
    return loop.report();
  }

  SimulatedDisplay display;
  FixedClock clock;
  PacedScreen screen;
  InlineWorkshop workshop;
  OneEdition editions;
  StopSignals signals;
  ServiceNotifier notifier;
  ListLog log;
  StatusBoard board;
  ScreenshotOrder pictures;
};

}  // namespace

TEST_CASE("an hour of the loop at every rate: its counters agree with what the display has seen") {
  const auto seed = static_cast<unsigned>(test::seed_from({}, 4).value_or(0));
  MESSAGE("seed ", seed);
  for (const double hz : {59.94, 60.0, 50.0, 30.0, 75.0}) {
    SimulatedDisplay::Habits habits;
    habits.hz = hz;
    Loop loop(habits, std::round(hz), seed);
    const FrameReport report = loop.run(std::chrono::hours{1});
    const SimulatedDisplay::Ledger& ledger = loop.display.ledger();
    CAPTURE(hz);
    CHECK(ledger.late_frames > 100);
    CHECK(report.counters.steps_repeated == 0);
    CHECK(report.counters.steps_skipped == ledger.missed);
    const double behind =
        static_cast<double>(ledger.passed) - static_cast<double>(report.counters.refreshes);
    CHECK(std::abs(behind) <= 1);
    CHECK(report.refresh_hz == doctest::Approx(hz).epsilon(0.001));
    CHECK(report.interval_p50_ms == doctest::Approx(1000 / hz).epsilon(0.05));
    CHECK(report.counters.tile_misses == 0);
    // The line went one step for every refresh of the display, but for the one it cannot foresee.
    const double steps = loop.screen.watched_travel().to_double() / report.step_px;
    CHECK(std::abs(steps - static_cast<double>(loop.screen.watched_refreshes())) <= 3);
    CHECK(steps > 30);
  }
}

TEST_CASE("a display that runs at another rate than told keeps the speed in pixels a second") {
  Loop loop({50.0, 0.05, 1, 0}, 60, 5);
  const FrameReport report = loop.run(std::chrono::minutes{1});
  CHECK(report.refresh_hz == doctest::Approx(50).epsilon(0.001));
  // 240 px/s on a design of 1080 lines are 40 px/s here: less than a pixel a refresh.
  CHECK(report.px_per_second == doctest::Approx(40).epsilon(0.02));
  CHECK(std::ranges::any_of(loop.log.lines, [](const std::string& line) {
    return line == "The display runs at 50 Hz, not at the 60 Hz its driver tells.";
  }));
}

TEST_CASE("once an hour the loop tells how it fares, and no oftener") {
  Loop loop({60.0, 0.1, 1, 0}, 60, 6);
  (void)loop.run(std::chrono::minutes{130});
  std::vector<std::string> told;
  std::ranges::copy_if(loop.log.lines, std::back_inserter(told),
                       [](const std::string& line) { return line.starts_with("frames "); });
  REQUIRE(told.size() == 2);
  for (const std::string& line : told) CHECK(line.find("in 3600.0 s") != std::string::npos);
}

TEST_CASE("the board tells once a second what is on the screen and how the loop fares") {
  Loop loop({60.0, 0.1, 1, 0}, 60, 7);
  (void)loop.run(std::chrono::seconds{130});
  const auto status = loop.board.newest();
  REQUIRE(status);
  CHECK(status->clock_trusted);
  CHECK_FALSE(status->breaking);
  CHECK(status->screen.output == "test");
  CHECK(status->edition == loop.editions.edition());
  CHECK(status->total.seconds == doctest::Approx(130).epsilon(0.02));
  CHECK(status->total.counters.frames > 7000);
  CHECK(status->total.memory.resident == 0);
  CHECK(status->minute.seconds == doctest::Approx(60).epsilon(0.01));
  CHECK(status->minute.counters.frames == doctest::Approx(3600).epsilon(0.01));
  REQUIRE(status->reading.size() == 1);
  REQUIRE(status->reading[0].headline);
  CHECK(status->reading[0].headline->text.starts_with("خبر من المدينة رقم "));
  CHECK(status->reading[0].position >= 1);
  CHECK(status->reading[0].count == 3);
}

TEST_CASE("a picture that somebody asks for is filled in by the running loop") {
  Loop loop({60.0, 0.1, 1, 0}, 60, 8);
  std::optional<ScreenshotOrder::Taken> taken;
  std::atomic<bool> answered{false};
  std::jthread asker([&] {
    taken = loop.pictures.take({320, 180}, std::chrono::seconds{20});
    answered = true;
  });
  for (int i = 0; i < 200 && !answered; ++i) (void)loop.run(std::chrono::seconds{1});
  asker.join();
  REQUIRE(taken);
  CHECK(taken->picture.size == SizePx{320, 180});
  CHECK(taken->picture.xrgb.front() == 0xFF123456U);
}

TEST_CASE("nobody waits for a picture that does not come") {
  ScreenshotOrder pictures;
  CHECK_FALSE(pictures.take({320, 180}, std::chrono::milliseconds{20}));
}

}  // namespace sharit

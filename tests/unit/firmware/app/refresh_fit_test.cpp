#include "firmware/app/refresh_fit.hpp"

#include <doctest/doctest.h>

#include <random>

#include "firmware/app/pacer.hpp"
#include "support/seed.hpp"
#include "support/simulated_display.hpp"

namespace sharit {
namespace {

using test::SimulatedDisplay;

struct Counted {
  std::uint64_t equal = 0, repeated = 0, skipped = 0;
  std::int64_t total = 0;
};

/// Paces an hour of frames on a display, told a rate that need not be its own.
Counted pace(SimulatedDisplay& display, double told_hz, double seconds) {
  Pacer pacer(Pacer::Mode::kDisplay, told_hz);
  display.present();
  pacer.start(display.now());
  Counted counted;
  while (static_cast<double>(display.now().count()) < seconds * 1e9) {
    display.work();
    display.present();
    const std::int64_t steps = pacer.after_present(display.now());
    counted.total += steps;
    if (steps == 0) ++counted.repeated;
    if (steps == 1) ++counted.equal;
    if (steps > 1) counted.skipped += static_cast<std::uint64_t>(steps - 1);
  }
  return counted;
}

}  // namespace

TEST_CASE(
    "an hour on every display: steps are missed where the display missed them, nowhere else") {
  const auto seed = static_cast<unsigned>(test::seed_from({}, 20261127).value_or(0));
  MESSAGE("seed ", seed);
  struct Sample {
    double told, real;
  };
  for (const Sample& sample : {Sample{60, 59.94}, Sample{60, 60}, Sample{50, 50}, Sample{30, 29.97},
                               Sample{75, 75.02}, Sample{59.94, 60}}) {
    SimulatedDisplay::Habits habits;
    habits.hz = sample.real;
    SimulatedDisplay display(habits, seed);
    const Counted counted = pace(display, sample.told, 3600);
    CAPTURE(sample.told);
    CAPTURE(sample.real);
    CHECK(display.ledger().late_frames > 100);
    CHECK(counted.repeated == 0);
    CHECK(counted.skipped == display.ledger().missed);
    CHECK(static_cast<std::uint64_t>(counted.total) == display.ledger().passed);
  }
}

TEST_CASE("a display whose frames are never late has every step equal") {
  for (const double hz : {24.0, 30.0, 50.0, 59.94, 60.0, 75.0, 120.0}) {
    SimulatedDisplay display({hz, 0.2, 1, 0}, 7);
    const Counted counted = pace(display, std::round(hz), 600);
    CAPTURE(hz);
    CHECK(counted.repeated == 0);
    CHECK(counted.skipped == 0);
    CHECK(counted.equal > 600 * hz - 10);
  }
}

TEST_CASE("a rate that is plainly wrong is taken from the display") {
  RefreshFit fit(60);
  std::mt19937 random(3);
  for (int i = 0; i < 500; ++i) {
    (void)fit.refreshes_in(20e6 + static_cast<double>(random() % 20000) - 10000.0);
  }
  CHECK(fit.corrected());
  CHECK(fit.hz() == doctest::Approx(50).epsilon(0.001));
}

TEST_CASE("a rate that is only rounded is followed and not called wrong") {
  RefreshFit fit(60);
  for (int i = 0; i < 5000; ++i) CHECK(fit.refreshes_in(1e9 / 59.94) == 1);
  CHECK_FALSE(fit.corrected());
  CHECK(fit.hz() == doctest::Approx(59.94).epsilon(0.0002));
}

TEST_CASE("frames that all take two refreshes are missed refreshes, not another display") {
  RefreshFit fit(60);
  for (int i = 0; i < 500; ++i) CHECK(fit.refreshes_in(2e9 / 60) == 2);
  CHECK_FALSE(fit.corrected());
}

TEST_CASE("intervals without a rate correct nothing") {
  RefreshFit fit(60);
  std::mt19937 random(5);
  for (int i = 0; i < 500; ++i) (void)fit.refreshes_in(static_cast<double>(random() % 40) * 1e6);
  CHECK_FALSE(fit.corrected());
  CHECK(fit.hz() == doctest::Approx(60).epsilon(0.011));
}

}  // namespace sharit

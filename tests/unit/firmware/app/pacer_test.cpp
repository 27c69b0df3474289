#include "firmware/app/pacer.hpp"

#include <doctest/doctest.h>

#include <random>

namespace sharit {
namespace {

using std::chrono::nanoseconds;

nanoseconds ms(double value) {
  return nanoseconds{static_cast<std::int64_t>(value * 1e6)};
}

}  // namespace

TEST_CASE("by the clock, every frame in time is one step and waits for its deadline") {
  Pacer pacer(Pacer::Mode::kTimer, 50);
  pacer.start(ms(1000));
  CHECK(pacer.after_present(ms(1003)) == 1);
  CHECK(pacer.deadline() == ms(1020));
  CHECK(pacer.after_present(ms(1024)) == 1);
  CHECK(pacer.deadline() == ms(1040));
}

TEST_CASE("by the clock, a late frame advances by the refreshes missed and drifts by none") {
  Pacer pacer(Pacer::Mode::kTimer, 50);
  pacer.start(ms(0));
  std::int64_t total = pacer.after_present(ms(2));
  total += pacer.after_present(ms(95));  // Deadlines at 20, 40, 60 and 80 are gone.
  CHECK(pacer.deadline() == ms(100));
  CHECK(total == 5);
}

TEST_CASE("whatever the lateness, the count follows the time") {
  const unsigned seed = 4711;
  MESSAGE("seed ", seed);
  std::mt19937 random(seed);
  Pacer pacer(Pacer::Mode::kTimer, 59.94);
  nanoseconds now = ms(5);
  pacer.start(now);
  const nanoseconds begun = now;
  std::int64_t total = 0;
  for (int i = 0; i < 20000; ++i) {
    now += ms(static_cast<double>(random() % 500) / 10.0);
    total += pacer.after_present(now);
    now = std::max(now, pacer.deadline());
    const double passed = static_cast<double>((now - begun).count()) / 1e9 * 59.94;
    REQUIRE(std::abs(static_cast<double>(total) - passed) <= 1.01);
  }
}

TEST_CASE("on a display that blocks, the time between presents tells the refreshes") {
  Pacer pacer(Pacer::Mode::kDisplay, 60);
  pacer.start(ms(0));
  CHECK(pacer.after_present(ms(16.7)) == 1);
  CHECK(pacer.after_present(ms(33.1)) == 1);
  CHECK(pacer.after_present(ms(66.6)) == 2);
  CHECK(pacer.deadline() == nanoseconds{0});
  CHECK_FALSE(pacer.display_does_not_block());
}

TEST_CASE("a late wake-up gives back what it took: jitter adds no refreshes") {
  Pacer pacer(Pacer::Mode::kDisplay, 60);
  pacer.start(ms(0));
  CHECK(pacer.after_present(ms(1.6 * 1000 / 60)) == 1);
  CHECK(pacer.after_present(ms(2.0 * 1000 / 60)) == 1);
  const unsigned seed = 60;
  MESSAGE("seed ", seed);
  std::mt19937 random(seed);
  std::int64_t total = 2;
  for (int refresh = 3; refresh < 20000; ++refresh) {
    const double jitter = static_cast<double>(random() % 50) / 100.0;
    total += pacer.after_present(ms((refresh + jitter) * 1000 / 60));
    REQUIRE(total == refresh);
  }
}

TEST_CASE("a display that never blocks is found out and does not race ahead meanwhile") {
  Pacer pacer(Pacer::Mode::kDisplay, 60);
  pacer.start(ms(0));
  std::int64_t total = 0;
  int presents = 0;
  while (!pacer.display_does_not_block() && presents < 10000) {
    total += pacer.after_present(ms(++presents * 0.1));
  }
  CHECK(pacer.display_does_not_block());
  CHECK(static_cast<double>(total) <= presents * 0.1 * 60 / 1000 + 1);
}

TEST_CASE("unpaced, a frame is a refresh") {
  Pacer pacer(Pacer::Mode::kUnpaced, 60);
  pacer.start(ms(0));
  CHECK(pacer.after_present(ms(500)) == 1);
  CHECK(pacer.deadline() == nanoseconds{0});
}

}  // namespace sharit

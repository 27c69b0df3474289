#include "firmware/system/clock.hpp"

#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>
#include <unistd.h>

using namespace sharit;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {
constexpr WallTime kBuilt = std::chrono::sys_days{std::chrono::year{2026} / 6 / 1};
}

TEST_CASE("a time before the build is never believed") {
  CHECK_FALSE(wall_time_trusted({kBuilt - 1s, kBuilt, true, true, true}));
  CHECK(wall_time_trusted({kBuilt, kBuilt, false, false, false}));
}

TEST_CASE(
    "without a hardware clock the time waits for the network, where it is to come from there") {
  CHECK_FALSE(wall_time_trusted({.now = kBuilt, .built = kBuilt, .timesync_runs = true}));
  CHECK(wall_time_trusted(
      {.now = kBuilt, .built = kBuilt, .timesync_runs = true, .synchronised = true}));
  CHECK(wall_time_trusted(
      {.now = kBuilt, .built = kBuilt, .timesync_runs = true, .hardware_clock = true}));
}

TEST_CASE("the evidence is read from the machine's files") {
  const fs::path root = fs::temp_directory_path() / ("sharit-clock-" + std::to_string(getpid()));
  fs::create_directories(root / "run/systemd/timesync");
  auto evidence = gather_time_evidence(kBuilt, root);
  CHECK(evidence.timesync_runs);
  CHECK_FALSE(evidence.synchronised);
  CHECK_FALSE(evidence.hardware_clock);
  std::ofstream(root / "run/systemd/timesync/synchronized") << "";
  fs::create_directories(root / "sys/class/rtc/rtc0");
  evidence = gather_time_evidence(kBuilt, root);
  CHECK(evidence.synchronised);
  CHECK(evidence.hardware_clock);
  fs::remove_all(root);
  CHECK_FALSE(gather_time_evidence(kBuilt, root).timesync_runs);
}

TEST_CASE("the fixed clock moves only when told") {
  FixedClock clock(kBuilt);
  CHECK(clock.wall() == kBuilt);
  clock.advance(1500ms);
  CHECK(clock.wall() == kBuilt + 1s);
  CHECK(clock.monotonic() == 1500ms);
  clock.set_trusted(false);
  CHECK_FALSE(clock.trusted());
}

TEST_CASE("the system clock goes on") {
  const SystemClock clock;
  const auto before = clock.monotonic();
  CHECK(clock.monotonic() >= before);
  CHECK(clock.wall() > WallTime{});
}

#include "firmware/system/clock.hpp"

#include <algorithm>
#include <ctime>
#include <system_error>

#include <sys/stat.h>

namespace sharit {
namespace {

/// The program did not exist before; holds where a file's date says nothing.
constexpr WallTime kOldest = std::chrono::sys_days{std::chrono::year{2026} / 1 / 1};

WallTime modified(const std::filesystem::path& file) {
  struct stat status = {};
  if (stat(file.c_str(), &status) != 0) return WallTime{};
  return WallTime{std::chrono::seconds{status.st_mtim.tv_sec}};
}

}  // namespace

WallTime SystemClock::wall() const {
  return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

std::chrono::nanoseconds SystemClock::monotonic() const {
  return std::chrono::steady_clock::now().time_since_epoch();
}

bool SystemClock::trusted() const {
  return wall_time_trusted(gather_time_evidence(wall()));
}

void SystemClock::sleep_until(std::chrono::nanoseconds monotonic) {
  const timespec until{static_cast<time_t>(monotonic.count() / 1'000'000'000),
                       static_cast<long>(monotonic.count() % 1'000'000'000)};
  // A signal may cut the sleep short; the caller asks the time anyway.
  (void)clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &until, nullptr);
}

WallTime FixedClock::wall() const {
  return start_ + std::chrono::floor<std::chrono::seconds>(passed_);
}

bool wall_time_trusted(const TimeEvidence& evidence) {
  if (evidence.now < evidence.built) return false;
  return evidence.synchronised || evidence.hardware_clock || !evidence.timesync_runs;
}

TimeEvidence gather_time_evidence(WallTime now, const std::filesystem::path& root) {
  std::error_code ignored;
  const auto is_there = [&](const char* path) {
    return std::filesystem::exists(root / path, ignored);
  };
  TimeEvidence evidence;
  evidence.now = now;
  // The executable's date survives packaging; clock-epoch is the date of the system image.
  evidence.built =
      std::max({kOldest, modified(root / "proc/self/exe"), modified(root / "usr/lib/clock-epoch")});
  evidence.timesync_runs = is_there("run/systemd/timesync");
  evidence.synchronised = is_there("run/systemd/timesync/synchronized");
  evidence.hardware_clock = is_there("sys/class/rtc/rtc0");
  return evidence;
}

}  // namespace sharit

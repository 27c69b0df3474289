#include "firmware/doctor/board_check.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>

#include "firmware/doctor/words.hpp"
#include "firmware/system/memory.hpp"

namespace sharit {
namespace {

constexpr std::uint64_t kMegabyte = 1'000'000;
/// The ticker takes some 60 MB at 1920x1080, 130 MB at 3840x2160.
constexpr std::uint64_t kScarce = 150 * kMegabyte;
constexpr std::uint64_t kTooLittle = 60 * kMegabyte;
/// A Raspberry Pi slows down from 80 °C on, most processors at 90 to 100.
constexpr std::int64_t kHot = 78'000;

/// What the firmware of a Raspberry Pi has seen, as `vcgencmd get_throttled` prints it: the lower
/// bits for now, the same 16 bits further up for some time since it was switched on.
constexpr const char* kThrottled = "sys/devices/platform/soc/soc:firmware/get_throttled";
constexpr std::uint32_t kUnderVoltage = 1U << 0;
constexpr std::uint32_t kSlowedDown = 1U << 1 | 1U << 2 | 1U << 3;
constexpr unsigned kSinceStart = 16;

std::optional<std::uint32_t> throttled(const Machine& machine) {
  std::string text = machine.line(kThrottled);
  if (text.starts_with("0x")) text.erase(0, 2);
  std::uint32_t bits = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, bits, 16);
  if (error != std::errc{} || stop != end) return std::nullopt;
  return bits;
}

/// The same from the sensor that the kernel makes of it, which tells of any time since the start
/// (drivers/hwmon/raspberrypi-hwmon.c); none where there is no such board.
std::optional<std::uint32_t> voltage_alarm(const Machine& machine) {
  for (const auto& sensor : machine.entries("sys/class/hwmon")) {
    if (machine.line(sensor / "name") != "rpi_volt") continue;
    return machine.number(sensor / "in0_lcrit_alarm").value_or(0) != 0
               ? kUnderVoltage << kSinceStart
               : 0;
  }
  return std::nullopt;
}

Check power_of(std::uint32_t bits) {
  constexpr const char* kName = "power";
  constexpr const char* kFix = "Take the supply made for this board, and a short, thick cable.";
  if ((bits & kUnderVoltage) != 0) {
    return wrong(kName, "The power supply is too weak: the board gets too low a voltage.", kFix);
  }
  if ((bits >> kSinceStart & kUnderVoltage) != 0) {
    return warning(kName, "The power supply was too weak at some time since the start.", kFix);
  }
  return good(kName, "The power supply is strong enough.");
}

/// Thousandths of a degree; 0 where no sensor says anything.
std::int64_t hottest_zone(const Machine& machine) {
  std::int64_t hottest = 0;
  for (const auto& zone : machine.entries("sys/class/thermal")) {
    if (!zone.filename().string().starts_with("thermal_zone")) continue;
    hottest = std::max(hottest, machine.number(zone / "temp").value_or(0));
  }
  return hottest;
}

}  // namespace

Check check_memory(const Machine& machine) {
  constexpr const char* kName = "memory";
  const std::string table = machine.text("proc/meminfo");
  const std::uint64_t all = kilobyte_field(table, "MemTotal");
  const std::uint64_t left = kilobyte_field(table, "MemAvailable");
  if (all == 0) return good(kName, "The kernel does not tell.");
  const std::string what = megabytes(left) + " of " + megabytes(all) + " are free.";
  constexpr const char* kFix = "End other programs; on a Pi do without the desktop (raspi-config).";
  if (left < kTooLittle) return wrong(kName, what, kFix);
  if (left < kScarce) return warning(kName, what, kFix);
  return good(kName, what);
}

Checks check_board(const Machine& machine) {
  constexpr const char* kHeat = "heat";
  constexpr const char* kAir = "Give it air: a heat sink, a fan, a case with holes, no direct sun.";
  Checks out;
  const auto firmware = throttled(machine);
  if (const auto bits = firmware ? firmware : voltage_alarm(machine)) {
    out.push_back(power_of(*bits));
  }
  const std::int64_t hottest = hottest_zone(machine);
  const std::string degrees = std::to_string(hottest / 1000) + " °C";
  const std::uint32_t bits = firmware.value_or(0);
  if (hottest >= kHot || (bits & kSlowedDown) != 0) {
    out.push_back(warning(kHeat,
                          hottest > 0 ? "The processor is at " + degrees + " and slows down."
                                      : "The processor is too hot and slows down.",
                          kAir));
  } else if ((bits >> kSinceStart & kSlowedDown) != 0) {
    out.push_back(warning(kHeat, "The processor was slowed down at some time since the start.",
                          std::string(kAir) + " A weak power supply does it too."));
  } else if (hottest > 0) {
    out.push_back(good(kHeat, "The processor is at " + degrees + "."));
  }
  return out;
}

}  // namespace sharit

#include "firmware/doctor/board_check.hpp"

#include <algorithm>
#include <cstdint>

#include "firmware/system/memory.hpp"

namespace sharit {
namespace {

constexpr std::uint64_t kMegabyte = 1'000'000;
/// The ticker takes some 60 MB at 1920x1080, 130 MB at 3840x2160.
constexpr std::uint64_t kScarce = 150 * kMegabyte;
constexpr std::uint64_t kTooLittle = 60 * kMegabyte;
/// A Raspberry Pi slows down from 80 °C on.
constexpr std::int64_t kHot = 78'000;

}  // namespace

Check check_memory(const Machine& machine) {
  constexpr const char* kName = "memory";
  const std::string table = machine.text("proc/meminfo");
  const std::uint64_t all = kilobyte_field(table, "MemTotal");
  const std::uint64_t left = kilobyte_field(table, "MemAvailable");
  if (all == 0) return good(kName, "The kernel does not tell.");
  const std::string what =
      std::to_string(left / kMegabyte) + " of " + std::to_string(all / kMegabyte) + " MB are free.";
  constexpr const char* kFix = "End other programs; on a Pi do without the desktop (raspi-config).";
  if (left < kTooLittle) return bad(kName, what, kFix);
  if (left < kScarce) return warning(kName, what, kFix);
  return good(kName, what);
}

Checks check_board(const Machine& machine) {
  Checks out;
  for (const auto& sensor : machine.entries("sys/class/hwmon")) {
    if (machine.line(sensor / "name") != "rpi_volt") continue;
    if (machine.number(sensor / "in0_lcrit_alarm").value_or(0) != 0) {
      out.push_back(bad("power", "The power supply is too weak: the board has seen too low a voltage.",
                        "Take the supply made for this board, and a short, thick cable."));
    } else {
      out.push_back(good("power", "The power supply is strong enough."));
    }
  }
  std::int64_t hottest = 0;
  for (const auto& zone : machine.entries("sys/class/thermal")) {
    if (!zone.filename().string().starts_with("thermal_zone")) continue;
    hottest = std::max(hottest, machine.number(zone / "temp").value_or(0));
  }
  if (hottest == 0) return out;
  const std::string degrees = std::to_string(hottest / 1000) + " °C";
  out.push_back(hottest >= kHot
                    ? warning("heat", "The processor is at " + degrees + " and slows down.",
                              "Give it air: a heat sink, a fan, a case with holes, no direct sun.")
                    : good("heat", "The processor is at " + degrees + "."));
  return out;
}

}  // namespace sharit

// Memory, board, clock, zone, network and root, by the files of machines that are made up.
#include "firmware/doctor/board_check.hpp"

#include <doctest/doctest.h>

#include "firmware/doctor/clock_check.hpp"
#include "firmware/doctor/disk_check.hpp"
#include "firmware/doctor/network_check.hpp"
#include "unit/firmware/doctor/made_machine.hpp"

using namespace sharit;
using namespace sharit::test;
using namespace std::chrono_literals;

namespace {

constexpr const char* kThrottled = "sys/devices/platform/soc/soc:firmware/get_throttled";
constexpr WallTime kBuilt = std::chrono::sys_days{std::chrono::year{2026} / 6 / 1};

Checks board_with(const std::string& bits) {
  MadeMachine machine;
  machine.write(kThrottled, bits + "\n").write("sys/class/thermal/thermal_zone0/temp", "48312\n");
  return check_board(machine.get());
}

Verdict memory_with(const std::string& available_kb) {
  MadeMachine machine;
  machine.write("proc/meminfo", "MemTotal:  948304 kB\nMemAvailable: " + available_kb + " kB\n");
  return check_memory(machine.get()).verdict;
}

}  // namespace

TEST_CASE("memory is wrong below what the ticker takes and scarce a little above") {
  CHECK(memory_with("40000") == Verdict::kWrong);
  CHECK(memory_with("100000") == Verdict::kWarning);
  CHECK(memory_with("500000") == Verdict::kGood);
}

TEST_CASE("a board tells of a weak supply now, and of one since the start") {
  for (const auto& [bits, verdict] :
       {std::pair{"0", Verdict::kGood}, std::pair{"50005", Verdict::kWrong},
        std::pair{"0x10000", Verdict::kWarning}}) {
    const Checks checks = board_with(bits);
    REQUIRE(checks.size() == 2);
    CHECK(checks[0].name == "power");
    CHECK(checks[0].verdict == verdict);
  }
  CHECK(has(board_with("0")[1].sentence, "48 °C"));
  CHECK(board_with("4")[1].verdict == Verdict::kWarning);      // Throttled now.
  CHECK(board_with("80000")[1].verdict == Verdict::kWarning);  // Soft limit, some time ago.
}

TEST_CASE("without the firmware's word the kernel's sensor tells, and a PC tells nothing") {
  MadeMachine machine;
  CHECK(check_board(machine.get()).empty());
  machine.write("sys/class/hwmon/hwmon1/name", "rpi_volt\n")
      .write("sys/class/hwmon/hwmon1/in0_lcrit_alarm", "1\n");
  const Checks checks = check_board(machine.get());
  REQUIRE(checks.size() == 1);
  CHECK(checks[0].verdict == Verdict::kWarning);
  machine.write("sys/class/thermal/thermal_zone0/temp", "81000");
  CHECK(check_board(machine.get()).back().verdict == Verdict::kWarning);
}

TEST_CASE("a clock that cannot be believed is wrong, one that nobody keeps a warning") {
  CHECK(check_clock({.now = kBuilt - 1s, .built = kBuilt}, true).verdict == Verdict::kWrong);
  CHECK(check_clock({.now = kBuilt, .built = kBuilt, .timesync_runs = true}, false).verdict ==
        Verdict::kWrong);
  CHECK(check_clock({.now = kBuilt, .built = kBuilt}, false).verdict == Verdict::kWarning);
  CHECK(check_clock({.now = kBuilt, .built = kBuilt}, true).verdict == Verdict::kGood);
}

TEST_CASE("the zone is that of the settings, else the machine's; UTC by omission is a warning") {
  MadeMachine machine;
  CHECK(check_zone(machine.get(), "").verdict == Verdict::kWarning);
  const Check none = check_zone(machine.get(), "Asia/Riyad");
  CHECK(none.verdict == Verdict::kWrong);
  CHECK(none.culprit == Culprit::kInput);
  CHECK(check_zone(machine.get(), "Asia/Riyadh").verdict == Verdict::kGood);
  machine.link("etc/localtime", "/usr/share/zoneinfo/Africa/Cairo");
  CHECK(has(check_zone(machine.get(), "").sentence, "Africa/Cairo"));
}

TEST_CASE("the network needs an interface that is up, a way out and a name server") {
  MadeMachine machine;
  machine.write("sys/class/net/lo/operstate", "up\n");
  CHECK(check_network(machine.get()).verdict == Verdict::kWrong);
  machine.write("sys/class/net/eth0/operstate", "down\n");
  CHECK(has(check_network(machine.get()).sentence, "eth0"));
  machine.write("sys/class/net/eth0/operstate", "unknown\n")
      .write("sys/class/net/eth0/carrier", "1\n");
  CHECK(has(check_network(machine.get()).sentence, "no way out"));
  machine.write(
      "proc/net/route",
      "Iface\tDestination\tGateway\neth0\t0001A8C0\t00000000\neth0\t00000000\t0101A8C0\n");
  CHECK(has(check_network(machine.get()).sentence, "no name server"));
  machine.write("etc/resolv.conf", "# none\nnameserver 192.168.1.1\n");
  CHECK(check_network(machine.get()).verdict == Verdict::kGood);
}

TEST_CASE("of what lies over / the last mount tells whether it can be hurt") {
  MadeMachine machine;
  machine.write("proc/self/mounts", "/dev/root / ext4 rw,noatime 0 0\n");
  CHECK(has(check_root(machine.get()).sentence, "can be written"));
  machine.write(
      "proc/self/mounts",
      "/dev/root / ext4 rw 0 0\noverlayroot / overlay rw,upperdir=/media/root-rw/o 0 0\n");
  CHECK(has(check_root(machine.get()).sentence, "read-only"));
  machine.write("proc/self/mounts", "/dev/root / ext4 ro,noatime 0 0\n");
  CHECK(has(check_root(machine.get()).sentence, "read-only"));
}

#include "firmware/doctor/clock_check.hpp"

#include <sys/timex.h>

#include "firmware/wording/zone.hpp"

namespace sharit {
namespace {

constexpr const char* kClock = "clock";
constexpr const char* kZone = "zone";
constexpr const char* kTurnOn =
    "sudo apt install systemd-timesyncd; sudo timedatectl set-ntp true. The network must let UDP "
    "port 123 out.";

}  // namespace

bool kernel_clock_synchronised() {
  timex state = {};
  return adjtimex(&state) >= 0 && (state.status & STA_UNSYNC) == 0;
}

Check check_clock(const TimeEvidence& evidence, bool synchronised) {
  if (!wall_time_trusted(evidence)) {
    return wrong(kClock,
                 evidence.now < evidence.built
                     ? "The time is before this program was made: it is wrong."
                     : "The time has not been set since this machine was switched on.",
                 kTurnOn);
  }
  if (evidence.synchronised || synchronised) {
    return good(kClock, "The time is right, and kept right by a time server.");
  }
  return warning(kClock, "The time may be right, but no time server keeps it so.", kTurnOn);
}

Check check_zone(const Machine& machine, const std::string& configured) {
  if (!configured.empty()) {
    const auto zone = Zone::create(configured);
    if (zone) return good(kZone, "The screen's time zone is " + configured + ".");
    Check check = wrong(kZone, zone.error().message, "sudo apt install tzdata");
    if (zone.error().fault == Fault::kInput) {
      check.culprit = Culprit::kInput;
      check.fix = "Correct timezone in [screen]: a name such as Asia/Riyadh.";
    }
    return check;
  }
  // "/usr/share/zoneinfo/Asia/Riyadh"; the name is what follows zoneinfo/.
  std::error_code error;
  const std::string path =
      std::filesystem::read_symlink(machine.root / "etc/localtime", error).string();
  constexpr std::string_view kFolder = "zoneinfo/";
  const std::size_t at = path.find(kFolder);
  std::string name =
      at == std::string::npos ? machine.line("etc/timezone") : path.substr(at + kFolder.size());
  if (name.empty() || name == "UTC" || name == "Etc/UTC") {
    return warning(kZone,
                   "The screen's clock shows UTC: neither the settings nor the machine name "
                   "a time zone.",
                   "Write timezone = \"Asia/Riyadh\" (or yours) into [screen].");
  }
  return good(kZone, "The screen's time zone is the machine's, " + name + ".");
}

}  // namespace sharit

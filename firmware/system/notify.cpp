#include "firmware/system/notify.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>

#include <systemd/sd-daemon.h>

namespace sharit {

// The 0 keeps NOTIFY_SOCKET in the environment for the next call.
void ServiceNotifier::ready() const {
  sd_notify(0, "READY=1");
}

void ServiceNotifier::status(std::string_view line) const {
  std::string message = "STATUS=" + std::string(line);
  std::ranges::replace_if(
      message, [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
  sd_notify(0, message.c_str());
}

void ServiceNotifier::alive() const {
  sd_notify(0, "WATCHDOG=1");
}

void ServiceNotifier::stopping() const {
  sd_notify(0, "STOPPING=1");
}

std::optional<std::chrono::microseconds> ServiceNotifier::watchdog_interval() {
  std::uint64_t limit = 0;
  if (sd_watchdog_enabled(0, &limit) <= 0 || limit < 2) return std::nullopt;
  return std::chrono::microseconds{static_cast<std::int64_t>(limit / 2)};
}

bool ServiceNotifier::managed() {
  return std::getenv("NOTIFY_SOCKET") != nullptr;
}

}  // namespace sharit

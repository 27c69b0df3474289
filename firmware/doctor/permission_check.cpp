#include "firmware/doctor/permission_check.hpp"

#include <algorithm>
#include <sstream>

#include <sys/stat.h>
#include <unistd.h>

#include "render/support/list_text.hpp"

namespace sharit {
namespace {

constexpr const char* kName = "permissions";

/// The name of a group in /etc/group ("video:x:44:"), else its number.
std::string group_name(const Machine& machine, gid_t id) {
  const std::string number = std::to_string(id);
  std::istringstream groups(machine.text("etc/group"));
  for (std::string line; std::getline(groups, line);) {
    const std::size_t name = line.find(':');
    if (name == std::string::npos) continue;
    const std::size_t secret = line.find(':', name + 1);
    if (secret == std::string::npos) continue;
    const std::string_view rest = std::string_view(line).substr(secret + 1);
    if (rest.substr(0, rest.find(':')) == number) return line.substr(0, name);
  }
  return number;
}

}  // namespace

std::vector<DeviceAccess> gather_device_access(const Machine& machine) {
  std::vector<DeviceAccess> out;
  for (const auto& device : machine.entries("dev/dri")) {
    const std::string name = device.filename().string();
    if (!name.starts_with("card") && !name.starts_with("renderD")) continue;
    const auto path = machine.root / device;
    struct stat status = {};
    if (stat(path.c_str(), &status) != 0) continue;
    out.push_back({"/" + device.string(), group_name(machine, status.st_gid),
                   access(path.c_str(), R_OK | W_OK) == 0});
  }
  return out;
}

Check check_permissions(const std::vector<DeviceAccess>& devices, const std::string& user) {
  if (devices.empty()) {
    return good(kName, "There are no graphics devices in /dev/dri that would need any.");
  }
  std::vector<std::string> refused;
  std::vector<std::string> groups;
  for (const DeviceAccess& device : devices) {
    if (device.allowed) continue;
    refused.push_back(device.device);
    if (std::ranges::find(groups, device.group) == groups.end()) groups.push_back(device.group);
  }
  if (refused.empty()) {
    std::vector<std::string> names;
    for (const DeviceAccess& device : devices) names.push_back(device.device);
    return good(kName, user + " may use " + list_text(names) + ".");
  }
  std::string joined;
  for (const std::string& group : groups) joined += (joined.empty() ? "" : ",") + group;
  // The service has its groups from its unit; a person at a desktop needs none.
  return warning(kName, user + " may not use " + list_text(refused) + ".",
                 "To draw without a desktop as " + user + ": sudo usermod -aG " + joined + " " +
                     user + ", then log in again. The service has these groups already.");
}

}  // namespace sharit

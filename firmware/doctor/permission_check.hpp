#pragma once

#include <string>
#include <vector>

#include "firmware/doctor/check.hpp"
#include "firmware/doctor/machine.hpp"

namespace sharit {

/// One device of /dev/dri and whether this user may use it.
struct DeviceAccess {
  std::string device;  ///< "/dev/dri/card1".
  std::string group;   ///< Its group's name, or number.
  bool allowed = false;
};

[[nodiscard]] std::vector<DeviceAccess> gather_device_access(const Machine& machine);

/// "permissions": may the user who asks draw without a desktop. `user` is his name. Pure.
[[nodiscard]] Check check_permissions(const std::vector<DeviceAccess>& devices,
                                      const std::string& user);

}  // namespace sharit

#pragma once

#include <functional>
#include <string>

#include "firmware/feeds/http_address.hpp"

namespace sharit {

/// The value of an environment variable, null where it is not set.
using EnvironmentLookup = std::function<const char*(const char* name)>;

/// Which proxy a request goes through: the configured one, else http_proxy, https_proxy,
/// HTTPS_PROXY, all_proxy or ALL_PROXY, but none where no_proxy or NO_PROXY names the host: a list
/// of hosts with all that is below them, addresses, networks (10.0.0.0/8) or "*". Empty: directly.
/// The rules are curl's; they are ours so that it is known whether the address connected to is the
/// server's own.
[[nodiscard]] std::string proxy_for(const HttpAddress& address, const std::string& configured,
                                    const EnvironmentLookup& environment);

}  // namespace sharit

#pragma once

#include <string_view>

struct sockaddr;

namespace sharit {

enum class AddressClass {
  kPublic,
  kPrivate,    ///< Loopback, RFC 1918, unique local, carrier NAT: an intranet.
  kForbidden,  ///< Link-local (169.254.169.254 gives away a cloud's keys), multicast, reserved.
};

/// What kind of network a resolved address belongs to (IANA special-purpose registries); an IPv4
/// address inside an IPv6 one (mapped, NAT64, 6to4) counts as itself. Anything but IPv4 and IPv6 is
/// forbidden.
[[nodiscard]] AddressClass classify_address(const sockaddr& address);

/// The same for a numeric address as text; kPublic for a host name.
[[nodiscard]] AddressClass classify_host(std::string_view host);

}  // namespace sharit

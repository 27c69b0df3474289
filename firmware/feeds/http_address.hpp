#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sharit {

/// An address in the form that goes over the wire: host as IDNA (UTS #46), everything outside URL
/// syntax percent-encoded (Arabic paths, blanks), user and password taken out of it.
struct HttpAddress {
  std::string url;     ///< What is asked for; never holds a password.
  std::string scheme;  ///< Lower case.
  std::string host;    ///< Lower case; IPv6 in brackets.
  std::string port;    ///< The scheme's own where none is written.
  std::string user;    ///< Decoded; empty where none is written.
  std::string password;

  /// Scheme, host and port: where a password may go (RFC 6454).
  [[nodiscard]] std::string origin() const { return scheme + "://" + host + ":" + port; }
  /// Host and port, to ask one host for one thing at a time.
  [[nodiscard]] std::string authority() const { return host + ":" + port; }
  [[nodiscard]] bool http() const { return scheme == "http" || scheme == "https"; }
};

/// None where it is no address with a host, or the host is no name IDNA allows. Any scheme.
[[nodiscard]] std::optional<HttpAddress> read_address(std::string_view url);

/// Whether a password for one may be sent to the other.
[[nodiscard]] bool same_origin(std::string_view url, std::string_view other);

/// The address as it may be stored and given to whoever named it: without user and password.
[[nodiscard]] std::string without_password(std::string_view url);

/// The address as it may be logged and shown to anybody: "?…" in place of a query too, since keys
/// of services stand there.
[[nodiscard]] std::string shown_address(std::string_view url);

}  // namespace sharit

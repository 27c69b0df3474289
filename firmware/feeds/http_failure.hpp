#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "firmware/feeds/transport.hpp"

namespace sharit {

/// How a transfer ended that brought no answer.
struct BrokenTransfer {
  int curl_code = 0;
  long verify_result = 0;  ///< Of the certificate, OpenSSL's number; 0: nothing wrong with it.
  long proxy_status = 0;   ///< What a proxy answered to CONNECT, 0: none.
  bool connected = false;  ///< The server took the connection.
  std::string host;        ///< For the sentence.
};

/// What the schedule and people are told of it.
[[nodiscard]] Failed failure_of(const BrokenTransfer& broken);

/// An answer with a status that brings no document.
[[nodiscard]] Failed failure_of_status(long status,
                                       std::optional<std::chrono::seconds> retry_after);

/// The host's address is one that this fetch may not connect to.
[[nodiscard]] Failed private_address(const std::string& host);

/// The document is larger than `limit` bytes, or unpacks to absurd size.
[[nodiscard]] Failed too_large(std::size_t limit);

/// The compressed answer can't be unpacked.
[[nodiscard]] Failed bad_encoding(const std::string& host);

/// The error code of a source whose certificate can't be judged because the machine's clock is not
/// set.
inline constexpr const char* kClockNotSet = "clock_not_set";

/// For a machine whose clock can't be trusted: a certificate that is out of time says nothing about
/// the server then. Names the clock and makes it a matter of trying again soon.
void blame_clock(Failed& failed);

}  // namespace sharit

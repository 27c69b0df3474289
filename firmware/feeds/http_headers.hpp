#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace sharit {

/// The few header fields of one response that we use, as sent (RFC 9110, 9111).
struct HttpHeaders {
  std::string etag;
  std::string last_modified;
  std::string content_type;  ///< Media type, lower case.
  std::string charset;
  std::chrono::seconds max_age{0};

  /// Takes one line; a status line begins anew (an answer may come after a 100 or a proxy's).
  void take_line(std::string_view line);
};

/// An address with everything outside URL syntax percent-encoded: Arabic paths, spaces. The host
/// stays, for curl to make IDNA of it.
[[nodiscard]] std::string encode_url(std::string_view url);

}  // namespace sharit

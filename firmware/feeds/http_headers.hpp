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
  /// How long the answer holds: max-age less Age, or Expires counted from the server's own Date
  /// where that is longer; 0 where it says nothing or asks not to be kept. At most a day.
  [[nodiscard]] std::chrono::seconds fresh_for() const;

  /// Takes one line; a status line begins anew (an answer may come after a 100 or a proxy's).
  void take_line(std::string_view line);

 private:
  void take_cache_control(std::string_view value);

  std::chrono::seconds max_age_{0};
  std::chrono::seconds age_{0};
  std::optional<std::chrono::sys_seconds> date_;
  std::optional<std::chrono::sys_seconds> expires_;
  bool no_keep_ = false;
};

}  // namespace sharit

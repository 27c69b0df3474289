#pragma once

#include <chrono>
#include <map>
#include <string>
#include <string_view>

namespace sharit {

/// Which servers asked to be left alone (429, 503 with Retry-After) and until when: a wish of a
/// host holds for all its feeds. Thread: one.
class HostRest {
 public:
  using Steady = std::chrono::steady_clock::time_point;

  /// Leaves `host` alone until then, or for longer where that was asked before.
  void rest(std::string_view host, Steady until);
  /// When `host` may be asked again: `now` or later.
  [[nodiscard]] Steady ready(std::string_view host, Steady now) const;
  /// Forgets all wishes: a person asked.
  void clear() { until_.clear(); }

 private:
  std::map<std::string, Steady, std::less<>> until_;
};

/// Host and port of an address; empty where it has none.
[[nodiscard]] std::string host_of(std::string_view url);

}  // namespace sharit

#pragma once

#include <chrono>
#include <optional>
#include <random>

#include "firmware/feeds/transport.hpp"

namespace sharit {

/// When to try a feed again. Delays carry jitter, so that a hundred displays switched on together
/// don't come together. Thread: one.
class BackOff {
 public:
  explicit BackOff(unsigned seed) : random_(seed) {}

  /// After headlines or a 304: the operator's interval or, if longer, the time that the server or
  /// the feed says its answer holds, of which `most` is believed; 10 % to either side.
  [[nodiscard]] std::chrono::milliseconds after_success(std::chrono::seconds every,
                                                        std::chrono::seconds held,
                                                        std::chrono::seconds most);

  /// After the `failures`-th failure in a row (1 for the first). Connection trouble: 15, 30, then
  /// 60 s for ever; a connection that broke likewise, but three times only. A busy server: what it
  /// asks, 1 min to 24 h, else 10 min. Others: anywhere from the interval to the interval doubled
  /// with each failure, up to 6 h (full jitter above the interval). 410: none.
  [[nodiscard]] std::optional<std::chrono::milliseconds> after_failure(
      FailureKind kind, int failures, std::chrono::seconds every,
      std::optional<std::chrono::seconds> retry_after);

  /// The first fetch of a feed whose headlines are known from before: within half a minute.
  [[nodiscard]] std::chrono::milliseconds at_start();

 private:
  [[nodiscard]] std::chrono::milliseconds between(std::chrono::milliseconds least,
                                                  std::chrono::milliseconds most);
  [[nodiscard]] std::chrono::milliseconds soon(int failures, std::chrono::seconds every);

  std::minstd_rand random_;
};

}  // namespace sharit

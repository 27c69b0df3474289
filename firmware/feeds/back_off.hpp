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

  /// After headlines or a 304: the operator's interval or, if longer, the time the server says its
  /// answer holds, but not more than an hour for that; 10 % to either side.
  [[nodiscard]] std::chrono::milliseconds after_success(std::chrono::seconds every,
                                                        std::chrono::seconds max_age);

  /// After the `failures`-th failure in a row (1 for the first). Connection trouble: 15, 30, then
  /// 60 s. A busy server: what it asks, 1 min to 24 h, else 10 min. Others: the interval, doubled
  /// with each failure up to 6 h, of which a random half to whole. 410: none.
  [[nodiscard]] std::optional<std::chrono::milliseconds> after_failure(
      FailureKind kind, int failures, std::chrono::seconds every,
      std::optional<std::chrono::seconds> retry_after);

 private:
  [[nodiscard]] std::chrono::milliseconds scaled(std::chrono::milliseconds delay, double least,
                                                 double most);
  std::minstd_rand random_;
};

}  // namespace sharit

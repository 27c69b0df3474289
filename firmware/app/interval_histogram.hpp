#pragma once

#include <chrono>
#include <cstdint>
#include <vector>

namespace sharit {

/// Times between presents, counted in classes of 20 microseconds up to 200 ms: percentiles of a day
/// in 40 kB. Pure. Thread: main.
class IntervalHistogram {
 public:
  IntervalHistogram();

  void note(std::chrono::nanoseconds interval);
  void clear();
  [[nodiscard]] std::uint64_t count() const { return count_; }
  /// The time that `share` (0 to 1) of the intervals do not exceed, milliseconds, to the middle of
  /// a class; 0 where there are none.
  [[nodiscard]] double percentile_ms(double share) const;
  [[nodiscard]] double longest_ms() const { return longest_ms_; }

 private:
  std::vector<std::uint32_t> classes_;
  std::uint64_t count_ = 0;
  double longest_ms_ = 0;
};

}  // namespace sharit

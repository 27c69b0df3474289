#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sharit {

/// How long the parts of the start took, until the first picture. The first one is what happened
/// before `main`: processor time, since nothing of ours could look at a clock then.
/// Thread: main. Times are monotonic.
class StartLaps {
 public:
  using Nanoseconds = std::chrono::nanoseconds;

  /// `main` has been reached; `loading` went before.
  StartLaps(Nanoseconds now, Nanoseconds loading) : last_(now) { note("loading", loading); }

  /// A part ends now.
  void lap(std::string_view name, Nanoseconds now) {
    note(name, now - last_);
    last_ = now;
  }
  [[nodiscard]] double total_ms() const;
  /// Name and milliseconds, in order.
  [[nodiscard]] const std::vector<std::pair<std::string, double>>& parts() const { return parts_; }

 private:
  void note(std::string_view name, Nanoseconds took) {
    parts_.emplace_back(name, static_cast<double>(took.count()) / 1e6);
  }

  Nanoseconds last_;
  std::vector<std::pair<std::string, double>> parts_;
};

/// "84 ms after the start (loading 12, settings 3, picture 69)".
[[nodiscard]] std::string describe(const StartLaps& laps);

}  // namespace sharit

#pragma once

#include <cstdint>
#include <map>

namespace sharit {

/// Headlines that the operator has taken off while they were in sight: each fades where it is.
/// Pure: time is given. Thread: main.
class Withdrawals {
 public:
  static constexpr double kFadeSeconds = 0.6;

  /// The headline begins to fade; one that fades already goes on.
  void begin(std::uint64_t key) { faded_.try_emplace(key, 0.0); }
  /// So many refreshes have passed in all.
  void advance(std::int64_t passed, double refresh_hz);
  /// How much of the headline is there, 1 to 0; 1 for one that was not withdrawn.
  [[nodiscard]] double share(std::uint64_t key) const;
  /// It has left, or never came.
  void forget(std::uint64_t key) { faded_.erase(key); }

 private:
  std::map<std::uint64_t, double> faded_;  ///< Seconds of its fade, by headline.
  std::int64_t passed_ = 0;
};

}  // namespace sharit

#pragma once

#include <cstdint>
#include <random>
#include <span>

namespace sharit::test {

/// Random numbers that are the same on every machine for the same seed (the standard's
/// distributions are not). Thread: one owner.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : engine_(seed) {}

  /// 0 to `end` - 1. `end` > 0.
  [[nodiscard]] std::uint32_t below(std::size_t end) {
    return static_cast<std::uint32_t>(engine_() % end);
  }
  /// `first` to `last`, both included.
  [[nodiscard]] std::uint32_t between(std::uint32_t first, std::uint32_t last) {
    return first + below(std::size_t{last} - first + 1);
  }
  /// True `per_mille` times in a thousand.
  [[nodiscard]] bool chance(std::uint32_t per_mille) { return below(1000) < per_mille; }

  template <typename T>
  [[nodiscard]] const T& pick(std::span<const T> from) {
    return from[below(from.size())];
  }

 private:
  std::mt19937_64 engine_;
};

}  // namespace sharit::test

#pragma once

#include <compare>
#include <cstdint>

namespace sharit {

/// A length in 1/64 pixel (26.6, the unit of HarfBuzz and FreeType), 64-bit so that no line
/// overflows it.
struct F26 {
  std::int64_t value = 0;  ///< In 1/64 pixel.

  static constexpr F26 from_px(std::int64_t px) { return F26{px * 64}; }

  /// Whole pixels towards minus infinity.
  [[nodiscard]] constexpr std::int64_t floor_px() const { return value >> 6; }
  /// Whole pixels towards plus infinity.
  [[nodiscard]] constexpr std::int64_t ceil_px() const { return (value + 63) >> 6; }
  /// Nearest whole pixel, halves up.
  [[nodiscard]] constexpr std::int64_t round_px() const { return (value + 32) >> 6; }
  [[nodiscard]] constexpr double to_double() const { return static_cast<double>(value) / 64.0; }

  friend constexpr auto operator<=>(F26, F26) = default;
  friend constexpr F26 operator+(F26 a, F26 b) { return F26{a.value + b.value}; }
  friend constexpr F26 operator-(F26 a, F26 b) { return F26{a.value - b.value}; }
  friend constexpr F26 operator-(F26 a) { return F26{-a.value}; }
  constexpr F26& operator+=(F26 b) {
    value += b.value;
    return *this;
  }
};

}  // namespace sharit

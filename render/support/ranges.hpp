#pragma once

#include <cstdint>

namespace sharit {

/// A half-open range of code point indices of one `Paragraph`.
struct CpRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin == end; }
  [[nodiscard]] constexpr bool contains(std::uint32_t cp) const { return cp >= begin && cp < end; }
  friend constexpr bool operator==(const CpRange&, const CpRange&) = default;
};

}  // namespace sharit

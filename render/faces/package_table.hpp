#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace sharit {

/// Code points that one Debian package draws. `package` is a place in `package_names`.
struct PackageRange {
  char32_t first = 0;
  char32_t last = 0;
  std::uint8_t package = 0;
};

/// The generated table: ranges rise and never touch. @lifetime of the program.
[[nodiscard]] std::span<const PackageRange> package_ranges();
[[nodiscard]] std::span<const std::string_view> package_names();

}  // namespace sharit

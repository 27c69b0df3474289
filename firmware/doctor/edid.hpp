#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "render/support/geometry.hpp"

namespace sharit {

/// What a display says of itself (VESA E-EDID 1.4).
struct DisplayIdentity {
  std::string name;  ///< "LG TV"; may be empty.
  SizePx size;       ///< Of the mode it prefers.
  double refresh_hz = 0;
  bool interlaced = false;
};

/// Reads the base block of an EDID, as the kernel keeps it beside a connector. None where it is
/// none or states no mode. Pure.
[[nodiscard]] std::optional<DisplayIdentity> read_edid(std::string_view bytes);

}  // namespace sharit

#pragma once

#include "render/faces/chain_file.hpp"

namespace sharit {

class Face;

/// How large the families of a chain are drawn beside its first one, which keeps the asked size.
struct OpticalSize {
  double unit = 1.0;   ///< What chain.conf's `scale` says, or would, of the first family.
  double latin = 1.0;  ///< Size of the Latin family.

  [[nodiscard]] double scale_of(const ChainEntry& entry) const {
    return entry.role == FamilyRole::kLatin ? latin : entry.scale / unit;
  }
};

/// The same for a first family that chain.conf does not know, read off its letters: alef (else H,
/// 1) against that of Noto Kufi Arabic, H (else 1, alef) against that of Noto Sans. Kept within
/// half and double. `face` must be of scale 1.
[[nodiscard]] OpticalSize measure_optical_size(Face& face);

}  // namespace sharit

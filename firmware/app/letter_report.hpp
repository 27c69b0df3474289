#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "firmware/app/edition.hpp"
#include "render/support/geometry.hpp"

namespace sharit {

/// Letters that are smaller than the viewing distance asks for: a sentence with the numbers, and
/// what to write instead.
struct LetterTrouble {
  std::string message;
  std::string hint;
};

/// Of the settings' layout on a picture of this size; `lanes` counts for the layout lanes. None
/// where all letters are large enough or the distance is not told. Pure.
[[nodiscard]] std::optional<LetterTrouble> letter_trouble(const House& house, SizePx size,
                                                          std::size_t lanes);

}  // namespace sharit

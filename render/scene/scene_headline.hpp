#pragma once

#include <cstdint>
#include <string>

#include "render/analysis/direction.hpp"
#include "render/analysis/paragraph.hpp"

namespace sharit {

/// One headline as a scene takes it.
struct SceneHeadline {
  std::uint64_t key = 0;  ///< The caller's name for it; grows with every one that is added.
  std::string text;
  std::string language;
  Direction direction = Direction::kLtr;  ///< Of the headline, already decided.
  GuardPolicy guards;
  std::uint32_t max_length = 240;
};

}  // namespace sharit

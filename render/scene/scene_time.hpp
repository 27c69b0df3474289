#pragma once

#include <cstdint>

namespace sharit {

/// A scene's time, in refreshes of the display since it was made.
struct SceneTime {
  std::int64_t passed = 0;  ///< All of them: what labels fade by.
  std::int64_t moved = 0;   ///< Those in which it moved: not while another scene had the screen.
};

}  // namespace sharit

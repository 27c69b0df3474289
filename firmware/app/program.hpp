#pragma once

namespace sharit {

/// The version, from the build.
inline constexpr const char* kVersion = SHARIT_VERSION;

}  // namespace sharit

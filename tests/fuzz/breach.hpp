#pragma once

#include <optional>
#include <string>

namespace sharit::fuzz {

/// What a check found wrong, as a sentence for a person; nothing when all is well.
using Breach = std::optional<std::string>;

}  // namespace sharit::fuzz

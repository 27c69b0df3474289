#pragma once

#include <string>
#include <vector>

namespace sharit {

/// Words with ", " between them, for the log and the operator.
[[nodiscard]] std::string list_text(const std::vector<std::string>& words);

}  // namespace sharit

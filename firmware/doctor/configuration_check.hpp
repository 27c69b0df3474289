#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "firmware/config/problem.hpp"
#include "firmware/doctor/check.hpp"

namespace sharit {

/// "configuration": what `sharit check` says of the file, shortly. `file` none: there is none.
/// `unreadable` is why it can't be read; empty: it can. Pure.
[[nodiscard]] Check check_configuration_file(const std::optional<std::filesystem::path>& file,
                                             const std::string& unreadable,
                                             const std::vector<Problem>& problems);

}  // namespace sharit

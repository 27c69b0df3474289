#pragma once

#include <filesystem>

#include "firmware/config/settings.hpp"
#include "render/support/log.hpp"

namespace sharit {

/// The SQLite file of the last good headlines; its folder is made. Empty (keep them in memory)
/// where there is no place to write, which is logged.
[[nodiscard]] std::filesystem::path state_file(const Settings& settings, Log& log);

/// The same file, without making or promising anything; empty where there is no place for it.
[[nodiscard]] std::filesystem::path state_file_place(const Settings& settings);

}  // namespace sharit

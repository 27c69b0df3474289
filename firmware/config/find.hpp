#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "render/support/result.hpp"

namespace sharit {

/// Gives an environment variable, or nothing where it is unset or empty. Tests pass their own.
using Environment = std::function<std::optional<std::string>(std::string_view name)>;

/// The process's own environment.
[[nodiscard]] std::optional<std::string> process_environment(std::string_view name);

/// The configuration file to use: `given` (from --config), $SHARIT_CONFIG,
/// $XDG_CONFIG_HOME/sharit/sharit.toml (else ~/.config), `system_file`; nothing where none exists,
/// which means the built-in demo. Fails (kInput) where the first two name a file that is not there.
[[nodiscard]] Result<std::optional<std::filesystem::path>> find_config(
    const std::optional<std::filesystem::path>& given, const Environment& environment,
    const std::filesystem::path& system_file = "/etc/sharit/sharit.toml");

/// Where a first file is to be written so that `find_config` finds it: `given`, $SHARIT_CONFIG, the
/// user's folder; `system_file` where there is no home. Does not look whether it is there.
[[nodiscard]] std::filesystem::path config_place(
    const std::optional<std::filesystem::path>& given, const Environment& environment,
    const std::filesystem::path& system_file = "/etc/sharit/sharit.toml");

/// Where last good headlines are kept: `given` ([storage] dir) if not empty, $STATE_DIRECTORY (its
/// first entry), $XDG_STATE_HOME/sharit, ~/.local/state/sharit. Fails (kDevice) with no home at
/// all. Does not make the folder.
[[nodiscard]] Result<std::filesystem::path> state_folder(const std::string& given,
                                                         const Environment& environment);

}  // namespace sharit

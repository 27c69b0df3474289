#pragma once

#include <filesystem>

#include "firmware/config/reporter.hpp"
#include "firmware/config/settings.hpp"
#include "firmware/config/toml_document.hpp"

namespace sharit {

/// Reads a [theme] table: first the theme that its `name` names, a shipped one or a file (whose
/// relative path counts from `folder`), then the keys of the table itself. A theme file holds the
/// same keys, under [theme] or without a heading, and may itself start from a shipped theme; its
/// own relative paths count from its folder. What is wrong in it is reported at the name, with the
/// line of the theme file.
void read_theme(const TomlNode& table, const std::filesystem::path& folder, Settings& settings,
                Reporter& reporter);

}  // namespace sharit

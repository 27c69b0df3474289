#pragma once

#include <filesystem>

#include "firmware/config/reporter.hpp"
#include "firmware/config/settings.hpp"
#include "firmware/config/toml_document.hpp"

namespace sharit {

/// Warns of files and folders that the settings name and that are not there (feeds, passwords,
/// certificates), and of passwords that other users of the machine can read: in `file` itself or in
/// the file that holds one. `settings` have whole paths; `root` is the document they were read
/// from. Looks at the disk, reads no content.
void check_named_files(const TomlNode& root, const Settings& settings,
                       const std::filesystem::path& file, Reporter& reporter);

}  // namespace sharit

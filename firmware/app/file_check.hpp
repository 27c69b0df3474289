#pragma once

#include <filesystem>

#include "firmware/app/edition.hpp"
#include "firmware/config/load.hpp"
#include "render/support/result.hpp"

namespace sharit {

/// What `sharit check` finds in a configuration file: its mistakes, and what only more than the
/// file can tell: language, region and zone, fonts, pictures.
struct FileCheck {
  LoadOutcome outcome;
  HousePtr house;  ///< Null where the file cannot be used.
};

/// Fails as `load_settings_file` does. Takes some hundred milliseconds: fonts are opened.
[[nodiscard]] Result<FileCheck> check_file(const std::filesystem::path& file);

}  // namespace sharit

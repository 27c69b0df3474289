#pragma once

#include <filesystem>
#include <optional>

#include "firmware/app/edition.hpp"
#include "firmware/config/load.hpp"
#include "render/support/result.hpp"

namespace sharit {

/// What `sharit check` finds in a configuration file: its mistakes, and what only more than the
/// file can tell: language, region and zone, fonts, pictures, other files, the time of day.
struct FileCheck {
  LoadOutcome outcome;
  SizePx size;     ///< Of the picture that letters are measured on.
  HousePtr house;  ///< Null where the file cannot be used.
};

/// `now`: which messages are over. `size`: of the picture; none: 1920x1080, on its side where it is
/// turned. Fails as `load_settings_file` does. Takes some hundred milliseconds: fonts are opened.
[[nodiscard]] Result<FileCheck> check_file(const std::filesystem::path& file, WallTime now,
                                           std::optional<SizePx> size = std::nullopt);

}  // namespace sharit
